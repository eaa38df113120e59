import { useState } from 'preact/hooks';
import type { SessionList } from '../../../api/contract';
import type { Request } from '../../api/createRequest';
import { Problem } from '../../parts/Problem';
import { useDesk } from '../../state/deskOf';
import { useAnswer } from '../../state/useAnswer';
import { useNow } from '../../state/useNow';
import { instantWords } from '../../words/timeWords';

/** Where one is signed in. */
export function SessionsSection() {
  const desk = useDesk();
  const now = useNow();
  const answer = useAnswer('sessions', (request) => request<SessionList>('GET', '/account/sessions'));
  const [problem, setProblem] = useState<string>();
  const end = async (call: (request: Request) => Promise<unknown>, done: string): Promise<void> => {
    const result = await desk.ask(call);
    setProblem('problem' in result ? result.problem : undefined);
    if (!('problem' in result)) desk.say(done);
    await answer.reload();
  };
  const sessions = answer.value?.sessions ?? [];
  return (
    <>
      <h3 id="sessions">Where you are signed in</h3>
      {answer.phase === 'failed' && <Problem text={answer.problem} />}
      {problem && <Problem text={problem} />}
      <div class="area-wide">
        <table class="area-table" aria-labelledby="sessions">
          <thead>
            <tr>
              <th scope="col">Browser</th>
              <th scope="col">Since</th>
              <th scope="col">Last used</th>
              <th scope="col">
                <span class="unseen">What can be done</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ id, browser, startedAt, lastSeenAt, isCurrent }) => (
              <tr key={id}>
                <td>
                  {browser} {isCurrent && <span class="tag tag-green">This one</span>}
                </td>
                <td>{instantWords(new Date(startedAt), now)}</td>
                <td>{instantWords(new Date(lastSeenAt), now)}</td>
                <td>
                  {!isCurrent && (
                    <button
                      class="button"
                      aria-label={`Sign out ${browser}`}
                      onClick={() =>
                        void end(
                          (request) => request('DELETE', `/account/sessions/${id}`),
                          `${browser} is signed out.`,
                        )
                      }
                    >
                      Sign out
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sessions.length > 1 && (
        <button
          class="button"
          onClick={() =>
            void end(
              (request) => request('POST', '/account/sessions/end-others'),
              'You are signed out everywhere else.',
            )
          }
        >
          Sign out everywhere else
        </button>
      )}
    </>
  );
}
