import type { TicketDetail } from '../../../api/contract';
import { Section } from './Section';

/** What the bot asked and the customer answered. */
export function AnswersSection({ answers }: { answers: TicketDetail['answers'] }) {
  if (answers.length === 0) return null;
  return (
    <Section title="Asked and answered">
      <dl class="answers">
        {answers.map((pair, index) => (
          <div key={index} class="answer">
            <dt>{pair.question}</dt>
            <dd>{pair.answer}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
