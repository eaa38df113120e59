import type { ComponentChildren } from 'preact';
import { clockWords, fullInstantWords } from '../../words/timeWords';
import { Icon } from '../Icon';
import { LinkedText } from './LinkedText';

interface NoteProps {
  text: string;
  author: string;
  at?: Date;
  children?: ComponentChildren;
}

/** An internal note, unlike any message: nobody should wonder whether the customer sees it. */
export function Note({ text, author, at, children }: NoteProps) {
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
        <LinkedText text={text} />
      </p>
      {children}
    </li>
  );
}
