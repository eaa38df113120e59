import type { Product } from '../../../policies';
import type { ProductAspect, ProductWording } from '../wording';
import { YES_NO } from './chips';
import { formatList } from './formats';

const ASPECTS: Readonly<Record<ProductAspect, string>> = {
  materials: 'what it is made of',
  sizes: 'which sizes it comes in',
  care: 'how to care for it',
  styling: 'how to wear it',
};

export const PRODUCT: ProductWording = {
  askWhich: (aspect, attempt) =>
    attempt === 0
      ? `Which piece do you mean? Its name is enough.`
      : `Please give me the name of the piece as it stands in the shop, and I'll look up ${ASPECTS[aspect]}.`,
  notFound: () => "I can't find a piece of that name in our catalogue.",
  didYouMean: () => 'Which of these do you mean?',
  stated: (product, aspect) => statedText(product, aspect),
  notStated: (name, aspect) =>
    name === undefined
      ? "I only know what our catalogue says about a single piece, so I can't answer that one in general."
      : `Our catalogue doesn't say ${ASPECTS[aspect]} for the ${name}, and I'd rather not guess.`,
  unavailable: () => "I can't reach our catalogue right now, I'm sorry.",
  offerPerson: () => ({
    text: 'Shall I pass your question to our team?',
    chips: YES_NO,
  }),
};

function statedText(product: Product, aspect: ProductAspect): string | undefined {
  const { name, materials, sizes, care, styling } = product;
  switch (aspect) {
    case 'materials':
      return materials.length > 0 ? `The ${name} is made of ${formatList(materials)}.` : undefined;
    case 'sizes':
      return sizes.length > 0 ? `The ${name} comes in ${formatList(sizes)}.` : undefined;
    case 'care':
      return care && `Caring for the ${name}: ${care}`;
    case 'styling':
      return styling && `Wearing the ${name}: ${styling}`;
  }
}
