/**
 * Lays a transcript out: days, groups of one sender's messages that follow each other closely, and
 * one time per group. Pure.
 */
import { authorOf, type Author } from '../chat/activity';
import type { Entry, Transcript } from '../chat/transcript';

export interface Group {
  kind: 'group';
  key: string;
  author: Author;
  /** An agent's name. */
  name?: string;
  entries: Entry[];
  /** Of the last message. */
  at?: Date;
}

export type Line = { kind: 'day'; key: string; day: Date } | Group;

const CLOSE_MS = 5 * 60_000;

function timeOf(entry: Entry): Date | undefined {
  const time = new Date(entry.activity.timestamp ?? '');
  return Number.isNaN(time.getTime()) ? undefined : time;
}

/** Days are the visitor's own. */
export function conversationLines(transcript: Transcript, userId: string): Line[] {
  const lines: Line[] = [];
  let day: string | undefined;
  let group: Group | undefined;
  for (const entry of transcript) {
    const at = timeOf(entry);
    if (at && at.toDateString() !== day) {
      day = at.toDateString();
      lines.push({ kind: 'day', key: day, day: at });
      group = undefined;
    }
    const author = authorOf(entry.activity, userId);
    const name =
      author === 'agent' ? (entry.activity.channelData?.bezel?.name ?? entry.activity.from.name) : undefined;
    const follows =
      group?.author === author &&
      group.name === name &&
      (!at || !group.at || at.getTime() - group.at.getTime() < CLOSE_MS);
    if (group && follows) {
      group.entries.push(entry);
      group.at = at ?? group.at;
    } else {
      group = { kind: 'group', key: entry.key, author, name, entries: [entry], at };
      lines.push(group);
    }
  }
  return lines;
}

const SAME_ANSWER_MS = 4_000;

/** Key of the message that the newest answer begins with: what came in one go is read from its start. */
export function newestAnswerKey(transcript: Transcript, userId: string): string | undefined {
  let begin: Entry | undefined;
  for (const entry of [...transcript].reverse()) {
    if (authorOf(entry.activity, userId) === 'customer') break;
    const [time, next] = [timeOf(entry)?.getTime() ?? 0, begin && (timeOf(begin)?.getTime() ?? 0)];
    if (next !== undefined && next - time > SAME_ANSWER_MS) break;
    begin = entry;
  }
  return begin?.key;
}
