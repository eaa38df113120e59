import type { ComponentChildren } from 'preact';
import { clockWords, fullInstantWords } from '../../words/timeWords';
import { splitMentions } from '../../words/mentionAt';
import { Icon } from '../Icon';
import { LinkedText } from './LinkedText';

interface NoteProps {
  text: string;
  author: string;
  mentions: readonly { id: string; name: string }[];
  at?: Date;
  children?: ComponentChildren;
}

/** An internal note, unlike any message: nobody should wonder whether the customer sees it. */
export function Note({ text, author, mentions, at, children }: NoteProps) {
  const names = mentions.map(({ name }) => name);
  return (
    <li class="note">
      <p class="message-head">
        <Icon name="note" />
        <span class="message-author">{author}</span>
        <span>Internal note</span>
        {at && (
          <time dateTime={at.toISOString()} title={fullInstantWords(at)} class="number">
            {clockWords(at)}
          </time>
        )}
      </p>
      <p class="note-text">
        {splitMentions(text, names).map((part, index) =>
          index % 2 === 1 ? (
            <strong key={index} class="mention">
              {part}
            </strong>
          ) : (
            <LinkedText key={index} text={part} />
          ),
        )}
      </p>
      {children}
    </li>
  );
}
