import { useState } from 'preact/hooks';
import { useDesk, useDeskState, useListing } from '../../state/deskOf';
import { ticketPath } from '../../state/route';
import { returnedWords } from '../../words/presenceWords';
import { DeskLink } from '../DeskLink';
import { focusFirst, QUEUE_ID } from '../focusPlaces';
import { Problem } from '../Problem';

/** Tells an agent who comes back which of their tickets others may have taken meanwhile. */
export function ReturnedNotice() {
  const desk = useDesk();
  const listing = useListing();
  const returned = useDeskState((state) => state.presence?.returned) ?? [];
  const [problem, setProblem] = useState<string>();
  const { title, why } = returnedWords(returned);
  const dismiss = async (): Promise<void> => {
    const failed = await desk.presence.dismissReturned();
    setProblem(failed);
    if (!failed) focusFirst(QUEUE_ID);
  };
  return (
    <div role="status">
      {returned.length > 0 && (
        <div class="returned">
          <p class="returned-title">{title}</p>
          <ul>
            {returned.map(({ number, customerName, reason }) => (
              <li key={number}>
                <DeskLink class="link" href={ticketPath(number, listing)}>
                  {customerName}
                </DeskLink>{' '}
                {why(reason)}
              </li>
            ))}
          </ul>
          <button class="button" onClick={() => void dismiss()}>
            Got it
          </button>
          {problem && <Problem text={problem} />}
        </div>
      )}
    </div>
  );
}
