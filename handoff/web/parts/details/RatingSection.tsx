import type { RatingView } from '../../../api/contract';
import { fullInstantWords } from '../../words/timeWords';
import { Fact, Section } from './Section';

/** How the customer liked the help. */
export function RatingSection({ rating }: { rating: RatingView }) {
  const { score, comment, askedAt, answeredAt } = rating;
  return (
    <Section title="Customer's rating">
      <dl>
        {score === null || answeredAt === null ? (
          <Fact name="Score">
            none yet <span class="fact-aside">asked {fullInstantWords(new Date(askedAt))}</span>
          </Fact>
        ) : (
          <Fact name="Score">
            {score} of 5 <span class="fact-aside">given {fullInstantWords(new Date(answeredAt))}</span>
          </Fact>
        )}
        {comment !== null && <Fact name="Comment">{comment}</Fact>}
      </dl>
    </Section>
  );
}
