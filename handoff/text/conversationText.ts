/** A conversation as plain text, for a mail. */
import { instantInWords } from './instant';

export interface SaidLine {
  from: 'customer' | 'bot' | 'agent';
  name?: string;
  text: string;
  attachments: readonly { name: string }[];
  at: Date;
}

export interface SpeakerNames {
  customer: string;
  bot: string;
  agent: string;
}

/**
 * @param timeZone IANA name of the shop's time zone
 * @param language of the dates
 */
export function conversationText(
  lines: readonly SaidLine[],
  names: SpeakerNames,
  timeZone: string,
  language?: 'es',
): string {
  return lines
    .map(({ from, name, text, attachments, at }) => {
      const who = from === 'agent' ? (name ?? names.agent) : names[from];
      const files = attachments.map((file) => `[${file.name}]`);
      const said = [text.trim(), ...files].filter((part) => part !== '').join('\n');
      return `${who}, ${instantInWords(at, timeZone, language)}:\n${said}`;
    })
    .join('\n\n');
}
