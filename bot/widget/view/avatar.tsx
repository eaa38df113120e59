import type { Speaker } from '../chat/chatState';
import { StoneIcon } from './icons';

/** A person by initials, the assistant by its sign. Decorative: the name stands beside it. */
export function Avatar({ speaker }: { speaker: Speaker }) {
  const initials = speaker.name
    ?.split(/\s+/)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase();
  const isPerson = speaker.author === 'agent' && initials;
  return (
    <span class={isPerson ? 'avatar person' : 'avatar'} aria-hidden="true">
      {isPerson ? initials : <StoneIcon />}
    </span>
  );
}
