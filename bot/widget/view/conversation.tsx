import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ChatState } from '../chat/chatState';
import { TEXTS } from '../texts';
import { conversationLines, newestAnswerKey, type Group } from './conversationLines';
import { DownIcon } from './icons';
import { Avatar } from './avatar';
import { Message } from './message';
import { QuickReplies, quickRepliesOf } from './quickReplies';
import { useWidget } from './widgetContext';

/** Nearer to the end than this counts as at the end. */
const NEAR_PX = 80;
/** Between the list's upper edge and an answer that begins there. */
const MARGIN_PX = 12;

export function Conversation({ state, onSaid }: { state: ChatState; onSaid(): void }) {
  const { transcript, userId } = state;
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const ownTop = useRef(0);
  const [below, setBelow] = useState<'nothing' | 'more' | 'new'>('nothing');
  const lines = useMemo(() => conversationLines(transcript, userId), [transcript, userId]);
  const newest = transcript.at(-1);
  const answerKey = newestAnswerKey(transcript, userId);
  const quickReplies = quickRepliesOf(newest, userId);

  /** To the end, but no further than the beginning of an answer that is taller than the list. */
  const follow = (): void => {
    const list = scroller.current;
    if (!list || !following.current) return;
    const answer = list.querySelector('[data-answer]');
    const top = answer ? answer.getBoundingClientRect().top - list.getBoundingClientRect().top : Infinity;
    list.scrollTop = Math.min(list.scrollHeight, list.scrollTop + top - MARGIN_PX);
    ownTop.current = list.scrollTop;
  };
  // Cards and pictures grow after they were put in, and the list shrinks when the field grows.
  useEffect(() => {
    const observer = new ResizeObserver(follow);
    if (content.current) observer.observe(content.current);
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (newest?.state === 'sending') following.current = true;
    if (!following.current && newest) setBelow('new');
    follow();
  }, [newest?.key]);

  const onScroll = (): void => {
    const list = scroller.current;
    if (!list) return;
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_PX;
    // Somebody who reads further up is left there; our own scrolling fires the same event.
    if (Math.abs(list.scrollTop - ownTop.current) > 2) following.current = atEnd;
    setBelow((present) => (atEnd ? 'nothing' : present === 'new' ? 'new' : 'more'));
  };
  const toEnd = (): void => {
    const list = scroller.current;
    if (!list) return;
    list.scrollTop = list.scrollHeight;
    // The button goes away, and with it the focus that it had.
    list.focus();
  };

  return (
    <div class="conversation">
      <div
        class="scroller"
        ref={scroller}
        onScroll={onScroll}
        tabIndex={0}
        aria-label={TEXTS.conversation}
        role="region"
      >
        <div ref={content} class="content">
          <div role="log" aria-busy={state.phase !== 'ready'}>
            {state.startedAnew && <p class="notice">{TEXTS.startedAnew}</p>}
            {lines.map((line) =>
              line.kind === 'day' ? (
                <Day key={line.key} day={line.day} />
              ) : (
                <MessageGroup
                  key={line.key}
                  group={line}
                  newestKey={newest?.key}
                  answerKey={answerKey}
                  onSaid={onSaid}
                />
              ),
            )}
          </div>
          {state.typing && <Typing speaker={state.typing} />}
          {quickReplies && <QuickReplies actions={quickReplies} onSaid={onSaid} />}
        </div>
      </div>
      {below !== 'nothing' && (
        <button type="button" class="to-end" onClick={toEnd} aria-label={TEXTS.toEnd}>
          <DownIcon />
          {below === 'new' && TEXTS.newMessages}
        </button>
      )}
    </div>
  );
}

function Day({ day }: { day: Date }) {
  const { locale } = useWidget();
  const now = new Date();
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  const isToday = day.toDateString() === now.toDateString();
  const words = isToday
    ? TEXTS.today
    : day.toDateString() === yesterday.toDateString()
      ? TEXTS.yesterday
      : new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(day);
  return <p class="day">{words}</p>;
}

interface MessageGroupProps {
  group: Group;
  newestKey?: string;
  answerKey?: string;
  onSaid(): void;
}

function MessageGroup({ group, newestKey, answerKey, onSaid }: MessageGroupProps) {
  const { locale } = useWidget();
  const time = group.at && new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(group.at);
  const isWaiting = group.entries.some((entry) => entry.state === 'sending' || entry.state === 'failed');
  const speaker = { author: group.author, name: group.name };
  const isOther = group.author === 'agent' || group.author === 'bot';
  return (
    <div class={`group ${group.author}`}>
      {isOther && <Avatar speaker={speaker} />}
      <div class="group-messages">
        {group.name && <p class="group-name">{group.name}</p>}
        {group.entries.map((entry) => (
          <Message
            key={entry.key}
            entry={entry}
            speaker={speaker}
            isNewest={entry.key === newestKey}
            beginsAnswer={entry.key === answerKey}
            onSaid={onSaid}
          />
        ))}
        {time && !isWaiting && group.author !== 'system' && (
          <time class="time" dateTime={group.at?.toISOString()}>
            {time}
          </time>
        )}
      </div>
    </div>
  );
}

function Typing({ speaker }: { speaker: { author: Group['author']; name?: string } }) {
  return (
    <div class="group bot typing">
      <Avatar speaker={speaker} />
      <div class="bubble dots">
        <span class="spoken">{TEXTS.typing(speaker.name ?? TEXTS.assistant)}</span>
        <i aria-hidden="true" />
        <i aria-hidden="true" />
        <i aria-hidden="true" />
      </div>
    </div>
  );
}
