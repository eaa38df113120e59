import type { Product } from '../../policies';
import type { ProductWording } from '../text/productWording';

/**
 * An Adaptive Card 1.3 with picture, name, price and material of each piece; a press on one of
 * several asks about it. Channels without cards show `fallbackText`, which says the same.
 */
export function productCard(pieces: readonly Product[], wording: ProductWording): object {
  const isChoice = pieces.length > 1;
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.3',
    fallbackText: pieces.map((piece) => wording.cardLine(piece)).join('\n'),
    body: pieces.map((piece, index) => ({
      type: 'ColumnSet',
      ...(index > 0 && { separator: true, spacing: 'Medium' }),
      ...(isChoice && {
        selectAction: { type: 'Action.Submit', title: piece.name, data: { say: piece.name } },
      }),
      columns: [
        ...(piece.imageUrl === undefined ? [] : [pictureColumn(piece.imageUrl, isChoice)]),
        {
          type: 'Column',
          width: 'stretch',
          verticalContentAlignment: 'Center',
          items: [
            { type: 'TextBlock', text: piece.name, weight: 'Bolder', wrap: true },
            { type: 'TextBlock', text: wording.price(piece), spacing: 'None', wrap: true },
            {
              type: 'TextBlock',
              text: wording.materials(piece),
              spacing: 'None',
              size: 'Small',
              isSubtle: true,
              wrap: true,
            },
          ],
        },
      ],
    })),
  };
}

/** @param url of the shop's own picture, which says nothing that the name beside it does not */
function pictureColumn(url: string, isSmall: boolean): object {
  const width = isSmall ? '64px' : '96px';
  return {
    type: 'Column',
    width: 'auto',
    verticalContentAlignment: 'Center',
    items: [{ type: 'Image', url, altText: '', width, height: width }],
  };
}
