import type { OrderProgress } from '../../policies';
import type { OrderWording, TimelineStep } from '../text/orderWording';

const MARKS: Record<TimelineStep['state'], { mark: string; color: string }> = {
  done: { mark: '●', color: 'Good' },
  now: { mark: '◉', color: 'Accent' },
  ahead: { mark: '○', color: 'Default' },
  trouble: { mark: '▲', color: 'Attention' },
};

/**
 * An Adaptive Card 1.3 with the timeline of each part of an order, and a button to the carrier's
 * page for each parcel. Channels without cards show `fallbackText`.
 *
 * @param fallbackText everything that the card shows, as text
 */
export function orderProgressCard(
  orderNumber: string,
  { parts }: OrderProgress,
  fallbackText: string,
  wording: OrderWording,
): object {
  const trackings = parts.flatMap(({ facts }) =>
    'trackingUrl' in facts ? [{ url: facts.trackingUrl, carrier: facts.carrier }] : [],
  );
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.3',
    fallbackText,
    body: [
      {
        type: 'TextBlock',
        text: wording.cardTitle(orderNumber),
        weight: 'Bolder',
        size: 'Medium',
        wrap: true,
      },
      ...parts.map((part, index) => ({
        type: 'Container',
        separator: index > 0,
        spacing: 'Medium',
        items: [
          { type: 'TextBlock', text: wording.items(part.facts.items), wrap: true, isSubtle: true },
          ...wording.timeline(part).map(timelineRow),
        ],
      })),
    ],
    actions: trackings.map(({ url, carrier }) => ({
      type: 'Action.OpenUrl',
      title: wording.trackingAction(carrier),
      url,
    })),
  };
}

function timelineRow({ label, detail, state }: TimelineStep): object {
  const { mark, color } = MARKS[state];
  const isAhead = state === 'ahead';
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: 'auto', items: [{ type: 'TextBlock', text: mark, color }] },
      {
        type: 'Column',
        width: 'stretch',
        items: [
          {
            type: 'TextBlock',
            text: label,
            weight: isAhead ? 'Default' : 'Bolder',
            isSubtle: isAhead,
            wrap: true,
          },
          ...(detail === ''
            ? []
            : [
                {
                  type: 'TextBlock',
                  text: detail,
                  spacing: 'None',
                  isSubtle: true,
                  wrap: true,
                  size: 'Small',
                },
              ]),
        ],
      },
    ],
  };
}
