import { useState } from 'preact/hooks';
import type { SecondFactorView } from '../../../api/contract';
import { Problem } from '../../parts/Problem';
import { useAnswer } from '../../state/useAnswer';
import { ChangeSecondFactor } from './ChangeSecondFactor';
import { RecoveryCodeList } from './RecoveryCodeList';
import { TurnOnSecondFactor } from './TurnOnSecondFactor';

/** A code of an authenticator app beside the password: turned on, looked after, turned off. */
export function SecondFactorSection() {
  const answer = useAnswer('secondFactor', (request) =>
    request<SecondFactorView>('GET', '/account/second-factor'),
  );
  const [codes, setCodes] = useState<string[]>();
  const changed = (given?: string[]): void => {
    setCodes(given);
    void answer.reload();
  };
  return (
    <>
      <h3>Second factor</h3>
      {answer.phase === 'failed' && <Problem text={answer.problem} />}
      {codes && <RecoveryCodeList codes={codes} onKept={() => setCodes(undefined)} />}
      {answer.value &&
        !codes &&
        (answer.value.isOn ? (
          <ChangeSecondFactor left={answer.value.recoveryCodesLeft} onChanged={changed} />
        ) : (
          <TurnOnSecondFactor onDone={changed} />
        ))}
    </>
  );
}
