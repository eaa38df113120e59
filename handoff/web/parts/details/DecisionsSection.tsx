import type { DecisionView } from '../../../api/contract';
import { factWords } from '../../words/factWords';
import { Fact, Section } from './Section';

/** What the policy says of the case, the newest first, with its section and what it rests on. */
export function DecisionsSection({ decisions }: { decisions: DecisionView[] }) {
  return (
    <Section title="Policy">
      {decisions.length === 0 && <p class="section-empty">The bot decided nothing before it handed over.</p>}
      <ul class="decisions">
        {[...decisions].reverse().map((decision, index) => (
          <li key={index} class="decision">
            <p class="decision-text">{decision.text}</p>
            {decision.cites ? (
              <p class="decision-cites">{decision.cites}</p>
            ) : (
              <p class="decision-procedure">Our procedure; the policy says nothing on it</p>
            )}
            {Object.keys(decision.facts).length > 0 && (
              <details>
                <summary>What it rests on</summary>
                <dl>
                  {Object.entries(decision.facts).map(([key, value]) => {
                    const fact = factWords(key, value);
                    return (
                      <Fact key={key} name={fact.name}>
                        {fact.value}
                      </Fact>
                    );
                  })}
                </dl>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
