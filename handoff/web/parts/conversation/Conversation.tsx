import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AgentView, TicketDetail } from '../../../api/contract';
import { useDeskState } from '../../state/deskOf';
import { useNow } from '../../state/useNow';
import { clockWords, dayWords, fullInstantWords } from '../../words/timeWords';
import { conversationItems, type ConversationItem } from './conversationItems';
import { Message } from './Message';
import { Note } from './Note';
import { OutgoingRow } from './OutgoingRow';
import { TypingRow } from './TypingRow';

const NEAR_END_PX = 80;
const NOTHING: never[] = [];

/** The conversation as a log: what is added while somebody reads is read out. */
export function Conversation({ ticket, agent }: { ticket: TicketDetail; agent: AgentView }) {
  const now = useNow();
  const outgoing = useDeskState((state) => state.outgoing[ticket.number] ?? NOTHING);
  const isTyping = useDeskState(({ typing }) => typing !== undefined && typing === ticket.conversationId);
  const items = useMemo(() => conversationItems(ticket, agent), [ticket, agent]);
  const log = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const [hasMoreBelow, setMoreBelow] = useState(false);
  const length = items.length + outgoing.length;

  const toEnd = (): void => log.current?.scrollTo({ top: log.current.scrollHeight });
  const onScroll = (): void => {
    const element = log.current;
    if (!element) return;
    isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END_PX;
    if (isAtEnd.current) setMoreBelow(false);
  };
  // Who reads further up stays there, and is told that there is more.
  useLayoutEffect(() => {
    if (isAtEnd.current) toEnd();
    else setMoreBelow(true);
  }, [length]);
  // One's own message is always looked at.
  useLayoutEffect(toEnd, [outgoing.length]);
  useLayoutEffect(() => {
    if (isAtEnd.current) toEnd();
  }, [isTyping]);
  // The composer grows and the window turns: the end stays the end.
  useLayoutEffect(() => {
    const element = log.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => isAtEnd.current && toEnd());
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <div class="conversation">
      <div
        class="log scrolls"
        ref={log}
        role="log"
        tabIndex={0}
        aria-label={`Conversation with ${ticket.customerName}`}
        onScroll={onScroll}
      >
        <ol>
          {items.map((item) => (
            <Item key={item.key} item={item} now={now} number={ticket.number} />
          ))}
          {outgoing.map((message) => (
            <OutgoingRow key={message.id} message={message} number={ticket.number} />
          ))}
        </ol>
        {isTyping && <TypingRow name={ticket.customerName} />}
      </div>
      {hasMoreBelow && (
        <button class="button more-below" onClick={toEnd}>
          New messages
        </button>
      )}
    </div>
  );
}

function Item({ item, now, number }: { item: ConversationItem; now: Date; number: string }) {
  switch (item.kind) {
    case 'day':
      return (
        <li class="day">
          <span>{dayWords(item.at, now)}</span>
        </li>
      );
    case 'event':
      return (
        <li class="event">
          <span>{item.text}</span>
          <time dateTime={item.at.toISOString()} title={fullInstantWords(item.at)} class="number">
            {clockWords(item.at)}
          </time>
        </li>
      );
    case 'note':
      return <Note text={item.text} author={item.author} mentions={item.mentions} at={item.at} />;
    case 'message':
      return <Message item={item} number={number} />;
  }
}
