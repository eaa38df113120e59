/** What the desk needs of the conversations. `bot/` implements it. */
import type { Tx } from './database';
import type { UploadedFile } from './intake/uploadedFile';

/**
 * How far a message of an agent came: waiting for the mail server; in the log, or with the mail server;
 * with the customer's client; nobody can say; refused for good.
 */
export const DELIVERY_STATES = ['queued', 'sent', 'delivered', 'uncertain', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What became of a mail. */
export type MailState = 'queued' | 'sent' | 'failed';

export interface TranscriptEntry {
  /** Position in the conversation's log; strictly increasing, gaps are fine. */
  seq: number;
  activityId: string;
  from: 'customer' | 'bot' | 'agent';
  /** The agent's or the customer's name where known. */
  name?: string;
  /** Plain text; for a card its fallback text. */
  text: string;
  attachments: { name: string; contentType: string; url: string }[];
  /** Of the attachments, those that are kept here. */
  files: readonly FileReference[];
  /** Of an agent's message. */
  delivery?: DeliveryState;
  at: Date;
}

export type Speaker = { kind: 'bot' } | { kind: 'person'; agentId: string; agentName: string };

export interface AgentReply {
  conversationId: string;
  agentId: string;
  agentName: string;
  text: string;
  /** Kept already, or with the same transaction. */
  files?: readonly FileReference[];
  /** Made by the desk for each message typed; a repeat with the same id posts nothing new. */
  clientReplyId: string;
}

/** Why the bot speaks again; `returned`: the agent was gone or silent, and the ticket is in the queue. */
export type HandBack = {
  ticketNumber: string;
  cause: 'resolved' | 'released' | 'returned' | 'merged';
  /** The ticket in which a merged one goes on. */
  mergedInto?: string;
};

export interface ConversationPort {
  /** Everything after `sinceSeq` (default: from the start), oldest first. */
  transcript(conversationId: string, sinceSeq?: number): Promise<TranscriptEntry[]>;
  /** Writes the agent's message into the conversation's log; it is delivered when `tx` commits. */
  postFromAgent(tx: Tx, reply: AgentReply): Promise<{ activityId: string; seq: number }>;
  /** Who answers the customer from the commit of `tx` on. A bot turn under way then loses its race. */
  setSpeaker(tx: Tx, conversationId: string, speaker: Speaker): Promise<void>;
  /** Records the event on which the bot takes the conversation up again; call after `setSpeaker(bot)`. */
  handBack(tx: Tx, conversationId: string, handBack: HandBack): Promise<void>;
  /** Has the bot tell the customer that the answer takes longer; silent while a person has the conversation. */
  tellStillWaiting(
    tx: Tx,
    conversationId: string,
    waiting: { ticketNumber: string; dueBy: Date },
  ): Promise<void>;
}

/** The customers of chats who are elsewhere by now. */
export interface AwayCustomerPort {
  /**
   * When the customer's chat last showed that it is there: it had everything written until then. Undefined
   * when it never did; `elsewhere` where the channel itself brings messages to its customers.
   */
  lastSeen(tx: Tx, conversationId: string): Promise<Date | undefined | 'elsewhere'>;
  /**
   * An address at which the chat goes on, on any device, for whoever gets this mail.
   * @param email where the mail goes
   * @returns undefined where the chat belongs to another address than that
   */
  linkFor(tx: Tx, conversationId: string, email: string): Promise<{ url: string; until: Date } | undefined>;
}

/** What customers mailed, as part of the chat that their ticket came from. */
export interface MailedMessagePort {
  /** Writes it into the conversation's log as the customer's; the bot does not answer it. */
  post(
    tx: Tx,
    message: { conversationId: string; text: string; files: readonly UploadedFile[] },
  ): Promise<{ activityId: string }>;
}

/** What changed, without its content: a hint to look at the tables again. */
export type Change =
  /** `pending`: something was recorded that the bot has yet to answer. */
  | { kind: 'conversation'; conversationId: string; pending?: boolean }
  | { kind: 'ticket'; number: string }
  /** Who is at the desk. */
  | { kind: 'team' }
  /** Who looks at a ticket, or writes in it. */
  | { kind: 'viewers'; number: string }
  /** Some of the agent's sessions ended. */
  | { kind: 'signedOut'; agentId: string }
  | { kind: 'typing'; conversationId: string; from: 'bot' | 'agent' | 'customer'; name?: string };

/** Tells every process that something changed. A hint may be lost; the tables are the truth. */
export interface ChangeSignal {
  /** Heard by the subscribers when `tx` commits (at once outside a transaction). */
  announce(tx: Tx, change: Change): Promise<void>;
  /** Returns the function that unsubscribes. */
  subscribe(listener: (change: Change) => void): () => void;
}

/** A file by what names it. */
export interface FileReference {
  id: string;
  name: string;
  contentType: string;
}

/** A file that was sent, without what is in it. */
export interface StoredFile extends FileReference {
  /** Size. */
  bytes: number;
}

/** Where the files are kept that customers and agents sent. */
export interface FilePort {
  /**
   * Keeps files with the commit of `tx`.
   * @param conversationId undefined for what belongs to no chat
   */
  insert(tx: Tx, files: readonly UploadedFile[], at: Date, conversationId?: string): Promise<void>;
  /** Where whoever knows it gets the file; it cannot be guessed. */
  addressOf(id: string): string;
  /** Those of them that there are, oldest first. */
  describe(ids: readonly string[]): Promise<StoredFile[]>;
  read(id: string): Promise<UploadedFile | undefined>;
}

export interface Mail {
  to: string;
  subject: string;
  /** Plain text body. */
  text: string;
  /** Two mails with one key are sent once. */
  key: string;
  /** The ticket that it is about: its mails make one thread, and an answer by mail finds it. */
  ticket?: string;
  /** Message-ID of the mail that it answers. */
  inReplyTo?: string;
  /** Where answers go, in place of the ticket's own address. */
  replyTo?: string;
  /** No person wrote it for this occasion, so no machine should answer it. */
  automatic?: boolean;
}

/** Mail that leaves when `tx` has committed, retried until the mail server takes it. */
export interface MailPort {
  send(tx: Tx, mail: Mail): Promise<void>;
  /** What became of the mails with these keys, as far as they were sent. */
  states(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, MailState>>;
}

/** Mails with one-time links to those who work at the desk. Their links are made when the mail leaves. */
export interface AccountMailPort {
  /** To who was invited. Nothing is sent when the invitation is gone by then. */
  invitation(tx: Tx, invitationId: string): Promise<void>;
  /** To who has this address, if anybody has: a link for a new password. */
  passwordReset(tx: Tx, email: string): Promise<void>;
}
