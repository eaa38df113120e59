import type { OrderTimeline } from '../../../api/contract';
import { shopDayWords, spanWords, stageWords, stepWords } from '../../words/orderWords';
import { Fact, Section } from './Section';

/** The verified order: how far it was when the bot looked, and what happened when. */
export function OrderSection({ order }: { order: OrderTimeline }) {
  return (
    <Section title={`Order ${order.orderNumber}`}>
      {order.stages.length > 0 && (
        <dl>
          {order.stages.map(({ stage, items }) => (
            <Fact key={stage} name={stageWords(stage)}>
              {items.join(', ')}
            </Fact>
          ))}
        </dl>
      )}
      {order.steps.length > 0 && (
        <ol class="order-steps">
          {order.steps.map((step, index) => (
            <li key={index} class={`order-step ${isAhead(step) ? 'order-step-ahead' : ''}`}>
              <p class="order-step-line">
                <span>{stepWords(step)}</span>
                <time class="number" dateTime={step.from}>
                  {spanWords(step)}
                </time>
              </p>
              {step.items.length > 0 && <p class="order-step-aside">{step.items.join(', ')}</p>}
              {step.tracking && (
                <p class="order-step-aside">
                  {step.tracking.carrier},{' '}
                  {step.tracking.url ? (
                    <a class="link" href={step.tracking.url} target="_blank" rel="noopener noreferrer">
                      {step.tracking.number}
                    </a>
                  ) : (
                    <span class="number">{step.tracking.number}</span>
                  )}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
      <p class="section-aside">
        As the bot saw it on {shopDayWords(order.asOf)}. Days are those of the shop’s time zone.
      </p>
    </Section>
  );
}

function isAhead({ step }: OrderTimeline['steps'][number]): boolean {
  return step === 'shipmentExpected' || step === 'deliveryExpected';
}
