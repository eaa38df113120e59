import { PRIORITY_NAMES, TOPIC_NAMES } from './ticketWords';
import type { ReturnReason, TimelineItem } from '../../api/contract';
import { fullInstantWords } from './timeWords';

function actorWords({ actor }: TimelineItem, agentId: string): string {
  if (actor.id === agentId) return 'You';
  if (actor.name) return actor.name;
  return { customer: 'The customer', bot: 'The bot', agent: 'An agent', system: 'The desk' }[actor.kind];
}

function returnedWords(reason: ReturnReason, name: string): string {
  const were = name === 'you' ? 'were' : 'was';
  switch (reason) {
    case 'offline':
      return `Back in the queue: the customer was waiting and ${name} ${were} offline`;
    case 'silent':
      return `Back in the queue: the customer was waiting for ${name} and got no answer`;
    case 'dueSoon':
      return `Back in the queue: the answer is due soon and ${name} ${were} offline`;
  }
}

/** What happened, as a sentence without its full stop. */
export function timelineWords(entry: TimelineItem, agentId: string): string {
  const who = actorWords(entry, agentId);
  switch (entry.event) {
    case 'opened':
      return `${who} opened the ticket`;
    case 'claimed':
      return `${who} picked it up`;
    case 'released':
      return `${who} put it back into the queue`;
    case 'returned':
      return returnedWords(entry.reason, entry.from.id === agentId ? 'you' : entry.from.name);
    case 'assigned':
      return `${who} assigned it to ${entry.to.id === agentId ? 'you' : entry.to.name}`;
    case 'replied':
      return entry.via === 'mail' ? `${who} replied by e-mail` : `${who} replied`;
    case 'mailedUnread':
      return 'Sent by e-mail as well: the customer had left the chat';
    case 'noted':
      return `${who} added a note`;
    case 'customerAdded':
      if (!entry.mail)
        return entry.of === null ? `${who} added to the ticket` : `${who} wrote in ${entry.of}`;
      return entry.mail.from ? `${entry.mail.from} answered by e-mail` : `${who} answered by e-mail`;
    case 'customerReplied':
      return `${who} answered`;
    case 'resolved':
      return `${who} resolved it`;
    case 'withdrawn':
      return `${who} withdrew it`;
    case 'customerInformed':
      return 'The customer was told that the answer takes longer';
    case 'reopened':
      return `${who} opened it again`;
    case 'rated':
      return `${who} rated the help ${entry.score} of 5`;
    case 'mergedInto':
      return `${who} merged it into ${entry.other}, where it goes on`;
    case 'unmerged':
      return `${who} took it out of ${entry.other} again`;
    case 'duplicateAdded':
      return `${who} merged the duplicate ${entry.other} into it`;
    case 'duplicateRemoved':
      return `${who} took ${entry.other} out of it again`;
    case 'duplicateWithdrawn':
      return `${who} no longer needs ${entry.other}, which is part of this`;
    case 'linked':
      return `${who} linked it with ${entry.other}`;
    case 'unlinked':
      return `${who} removed the link with ${entry.other}`;
    case 'snoozed':
      return `${who} snoozed it until ${fullInstantWords(new Date(entry.until))}`;
    case 'woken':
      return entry.actor.kind === 'customer'
        ? `${who} wrote, so it is back in sight`
        : `${who} brought it back in sight`;
    case 'prioritised':
      return `${who} changed the priority from ${PRIORITY_NAMES[entry.from]} to ${PRIORITY_NAMES[entry.to]}`;
    case 'macroRun':
      return `${who} ran the macro “${entry.macro.name}”`;
    case 'topicChanged':
      return `${who} changed the topic from ${TOPIC_NAMES[entry.from]} to ${TOPIC_NAMES[entry.to]}`;
  }
}
