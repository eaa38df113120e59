import { caught, say, type DeskContext } from './deskContext';
import { mentionsIn } from '../words/mentionAt';
import { createReplyId } from './createReplyId';
import { pickFiles } from './pickFiles';
import {
  EMPTY_DRAFT,
  type Draft,
  type DraftFiles,
  type MessageKind,
  type OutgoingMessage,
} from './deskState';

const TYPING_EVERY_MS = 3_000;

export function createMessageActions(
  context: DeskContext,
  ticket: { load: (number: string) => Promise<void>; refreshQueue: () => void },
) {
  const { store, api, memory } = context;
  /** Messages of one ticket go out one after the other, in the order in which they were written. */
  const lines = new Map<string, Promise<void>>();
  let typingToldAt = 0;

  const change = (number: string, changed: (messages: OutgoingMessage[]) => OutgoingMessage[]): void => {
    store.set(({ outgoing }) => ({ outgoing: { ...outgoing, [number]: changed(outgoing[number] ?? []) } }));
    memory.write('outgoing', store.get().outgoing);
  };

  const remove = (number: string, id: string): void =>
    change(number, (messages) => messages.filter((message) => message.id !== id));

  const update = (number: string, id: string, fields: Partial<OutgoingMessage>): void =>
    change(number, (messages) =>
      messages.map((message) => (message.id === id ? { ...message, ...fields } : message)),
    );

  /** A lost word of it is no loss. */
  const tell = (number: string, message: MessageKind | null): void =>
    void api.typing(number, { message }).catch(() => undefined);

  const attempt = async (number: string, message: OutgoingMessage): Promise<void> => {
    const { id, kind, text, files, mentions } = message;
    try {
      if (kind === 'reply' && files.length > 0) await api.replyWithFiles(number, id, text, files);
      else if (kind === 'reply') await api.reply(number, { text, clientReplyId: id });
      else await api.note(number, { text, mentions: mentions.map((each) => each.id), clientNoteId: id });
      say(context, kind === 'reply' ? 'Sent.' : 'Note added.');
      tell(number, null);
      // It leaves the list with the next look at the ticket, which has it.
      update(number, id, { phase: 'sent' });
    } catch (error) {
      const problem = caught(context, error);
      update(number, id, { phase: 'failed', problem: problem.message, uncertain: problem.isUncertain });
      say(context, kind === 'reply' ? 'The reply was not sent.' : 'The note was not saved.');
    }
  };

  const queueUp = (number: string, message: OutgoingMessage): void => {
    const line = (lines.get(number) ?? Promise.resolve())
      .then(() => attempt(number, message))
      .then(() => ticket.load(number))
      .then(ticket.refreshQueue);
    lines.set(number, line);
  };

  const setDraft = (number: string, fields: Partial<Draft>): void => {
    store.set(({ drafts }) => ({
      drafts: { ...drafts, [number]: { ...EMPTY_DRAFT, ...drafts[number], ...fields } },
    }));
    memory.write('drafts', store.get().drafts);
  };

  const setFiles = (number: string, files: DraftFiles | undefined): void =>
    store.set(({ draftFiles }) => ({ draftFiles: { ...draftFiles, [number]: files } }));

  return {
    setDraft,

    attach(number: string, added: readonly File[]): void {
      if (added.length === 0) return;
      const picked = pickFiles(store.get().draftFiles[number]?.files ?? [], added);
      setFiles(number, picked);
      if (picked.problem === undefined)
        say(context, added.length === 1 ? 'File attached.' : 'Files attached.');
    },

    detach(number: string, file: File): void {
      const files = store.get().draftFiles[number]?.files ?? [];
      setFiles(number, { files: files.filter((each) => each !== file) });
      say(context, 'File removed.');
    },

    /** Sends a message anew that did not arrive; the server makes one of it, however often. */
    async sendAgain(number: string, messageId: string): Promise<void> {
      try {
        await api.sendAgain(number, messageId);
        say(context, 'Sent again.');
      } catch (error) {
        say(context, caught(context, error).message);
      }
      await ticket.load(number);
    },

    /** Sends what is in the composer and empties it. */
    send(number: string): void {
      const draft = store.get().drafts[number] ?? EMPTY_DRAFT;
      const text = draft[draft.mode].trim();
      const files = draft.mode === 'reply' ? (store.get().draftFiles[number]?.files ?? []) : [];
      if (!text && files.length === 0) return;
      const detail = store.get().details[number];
      const message: OutgoingMessage = {
        id: createReplyId(),
        kind: draft.mode,
        text,
        mentions: draft.mode === 'note' ? mentionsIn(text, draft.mentions) : [],
        files,
        phase: 'sending',
        uncertain: false,
        afterSeq: detail?.transcript.at(-1)?.seq ?? 0,
        afterTimelineId: detail?.timeline.at(-1)?.id ?? 0,
      };
      change(number, (messages) => [...messages, message]);
      setDraft(number, { [draft.mode]: '', ...(draft.mode === 'note' && { mentions: [] }) });
      if (draft.mode === 'reply') setFiles(number, undefined);
      typingToldAt = 0;
      queueUp(number, message);
    },

    /** Tries a failed message again, under the same id. */
    async retry(number: string, id: string): Promise<void> {
      // It may have arrived after all: a look at the ticket tells.
      await ticket.load(number);
      const message = store.get().outgoing[number]?.find((each) => each.id === id);
      if (message?.phase !== 'failed') return;
      update(number, id, { phase: 'sending', problem: undefined });
      queueUp(number, message);
    },

    discard: remove,

    /** Puts a refused message back into the composer, to be changed. */
    edit(number: string, id: string): void {
      const message = store.get().outgoing[number]?.find((each) => each.id === id);
      if (!message) return;
      const before = store.get().drafts[number]?.[message.kind] ?? '';
      setDraft(number, {
        mode: message.kind,
        mentions: [...message.mentions, ...(store.get().drafts[number]?.mentions ?? [])],
        [message.kind]: before ? `${message.text}\n\n${before}` : message.text,
      });
      if (message.files.length > 0) setFiles(number, { files: [...message.files] });
      remove(number, id);
    },

    /** Tells colleagues, and of a reply the customer, that it is being written. */
    tellTyping(number: string, message: MessageKind): void {
      const now = Date.now();
      if (now - typingToldAt < TYPING_EVERY_MS) return;
      typingToldAt = now;
      tell(number, message);
    },
  };
}
