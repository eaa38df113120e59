import { useDeskState } from '../../state/deskOf';
import { viewersWords } from '../../words/presenceWords';
import { Avatar } from '../Avatar';

/** The colleagues who have the ticket on their screen too. Not read out by itself: they come and go. */
export function ViewersRow({ number }: { number: string }) {
  const viewers = useDeskState((state) =>
    state.viewers?.number === number ? state.viewers.viewers : undefined,
  );
  if (!viewers || viewers.length === 0) return null;
  return (
    <p class="viewers">
      {viewers.map(({ id, name }) => (
        <Avatar key={id} name={name} small agent />
      ))}
      <span>{viewersWords(viewers)}</span>
    </p>
  );
}
