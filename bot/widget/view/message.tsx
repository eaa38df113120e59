import { useMemo } from 'preact/hooks';
import { shownText, type Attachment } from '../chat/activity';
import type { Speaker } from '../chat/chatState';
import type { Entry } from '../chat/transcript';
import { parseLinks, parseMarkdown } from '../markdown';
import { TEXTS } from '../texts';
import { AttachedFile } from './attachedFile';
import { Card } from './card';
import { AlertIcon } from './icons';
import { Inlines, RichText } from './richText';
import { useWidget } from './widgetContext';

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

interface MessageProps {
  entry: Entry;
  speaker: Speaker;
  isNewest: boolean;
  /** The newest answer begins here; the list scrolls no further than this. */
  beginsAnswer: boolean;
  onSaid(): void;
}

export function Message({ entry, speaker, isNewest, beginsAnswer, onSaid }: MessageProps) {
  const { base, chat } = useWidget();
  const { activity, state } = entry;
  const isOwn = speaker.author === 'customer';
  const words = shownText(activity);
  const cards = (activity.attachments ?? []).filter((attachment) => attachment.contentType === ADAPTIVE_CARD);
  const files = attachedFiles(entry);
  const spokenBy = isOwn
    ? TEXTS.you
    : speaker.author === 'system'
      ? TEXTS.system
      : (speaker.name ?? TEXTS.assistant);

  const text = useMemo(() => {
    if (isOwn || activity.textFormat === 'plain')
      return (
        <p class="as-typed">
          <Inlines of={parseLinks(words, base)} />
        </p>
      );
    return <RichText blocks={parseMarkdown(words, base)} />;
  }, [words, isOwn, activity.textFormat, base]);

  return (
    <div class={`message ${state}`} data-answer={beginsAnswer || undefined}>
      <span class="spoken">{spokenBy}: </span>
      {words && <div class="bubble">{text}</div>}
      {cards.map((card, index) => (
        <Card key={index} card={card.content} isNewest={isNewest} onSaid={onSaid} />
      ))}
      {files.map((file, index) => (
        <AttachedFile key={index} {...file} />
      ))}
      {state === 'sending' && <p class="delivery">{TEXTS.sending}</p>}
      {state === 'failed' && (
        <p class="delivery">
          <AlertIcon />
          {entry.refusal === undefined ? TEXTS.failed : refusalText(entry)}
          {entry.refusal === undefined && (
            <button type="button" onClick={() => chat.retry(entry.key)}>
              {TEXTS.tryAgain}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function refusalText({ refusal, files }: Entry): string {
  if (refusal === 413) return TEXTS.refused.tooLarge;
  return files ? TEXTS.refused.file : TEXTS.refused.other;
}

export interface ShownFile {
  name: string;
  contentType: string;
  /** The file itself, as long as this page still has it. */
  file?: File;
  address?: string;
}

function attachedFiles({ activity, files }: Entry): ShownFile[] {
  const isFile = ({ contentType }: Attachment): boolean =>
    !contentType.startsWith('application/vnd.microsoft.card.');
  return (activity.attachments ?? []).filter(isFile).map(({ name, contentType, contentUrl }, index) => ({
    name: name ?? contentType,
    contentType,
    file: files?.[index],
    address: contentUrl,
  }));
}
