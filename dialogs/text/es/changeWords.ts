import type { ChangeWords } from '../vocabulary';

const NUMBERS = ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'];
const COUNT = `(?<value>\\d{1,2}|${NUMBERS.join('|')})`;
const DECIMAL = '\\d{1,3}(?:[.,]\\d{1,2})?(?!\\d)';
const UNIT = '(?:cm|mm|pulgadas?|in\\b|["”])';

/** How Spanish-speaking shoppers ask for another size, another piece, another number of pieces. */
export const CHANGE_WORDS: ChangeWords = {
  requests: [
    ['OrderCancel', /\b(?:cancel|anul)/],
    [
      'AddressChange',
      /\b(?:la|mi|otra|nueva|una) (?:direccion|domicilio)\b|\b(?:el|mi|otro|nuevo) domicilio\b/,
    ],
    ['OrderChange', /\bcambi(?:ar|ame|en|a|e)(?:lo|la|los|las)?\b|\botra talla\b/],
  ],
  cancelsIt:
    /^(?:(?:solo|por favor|ok|si),? )*(?:cancel(?:a|e|en|ar)(?:lo|la|los|las)?(?: todo)?|anul(?:a|e|en|ar)(?:lo|la|los|las)?|todo(?: el pedido)?|el pedido (?:completo|entero))(?:,? por favor)?$/,
  aspects: [
    [
      'remove',
      /\b(?:quit(?:ar|a|en|e|alo|ala|enlo|enla|arlo|arla)|sac(?:ar|a|alo|ala|arlo|arla)|saquen(?:lo|la)?|elimin(?:ar|a|en|arlo|arla)|sin (?:el|la|los|las))\b/,
    ],
    [
      'quantity',
      /\b(?:cantidad(?:es)?|cuant[oa]s|(?:dos|tres|cuatro|\d) (?:piezas|unidades|iguales)|(?:uno|una|dos|tres) (?:mas|en vez|en lugar)|otr[oa] igual|(?:solo|solamente) (?:un[oa]?|dos|tres))\b/,
    ],
    [
      'size',
      /\b(?:tallas?|medidas?|largos?|tamanos?|mas (?:grande|chic[oa]|pequen[oa]|larg[oa]|cort[oa])|pulgadas?|\d+ ?(?:cm|mm))\b/,
    ],
    [
      'piece',
      /\b(?:otr[oa] (?:pieza|anillo|collar|cadena|dije|pulsera|arete|modelo|producto|articulo)|otros aretes|en (?:vez|lugar) (?:de|del)|por (?:el|la|los|las|otr[oa]) (?!favor))\b/,
    ],
    ['other', /\b(?:grab\w*|papel de regalo|envolt\w*|nota|tarjeta|mensaje|color(?:es)?|metal|oro|plata)\b/],
  ],
  sizes: [
    new RegExp(
      `\\b(?:tallas?|medida|largo)\\s*(?:es|de|a|=|:|en|debe ser|seria|ser[ií]a)?\\s*(?:la|un|una)?\\s*(?<value>(?:us|uk|eu)\\s?${DECIMAL}|${DECIMAL}\\s?${UNIT}?|(?:xs|s|m|l|xl)\\b)`,
      'i',
    ),
    new RegExp(`\\b(?<value>(?:us|uk|eu)\\s?${DECIMAL})\\b`, 'i'),
    new RegExp(`\\b(?<value>${DECIMAL}\\s?${UNIT})`, 'i'),
    new RegExp(`\\b(?:a|por) (?:la |una )?(?<value>${DECIMAL})(?:,? (?:por favor|porfa|mejor))*[.!?]*$`, 'i'),
  ],
  quantities: [
    new RegExp(`\\b(?:cantidad|n[uú]mero)\\b.*\\ba ${COUNT}\\b`, 'i'),
    new RegExp(`\\b${COUNT} (?:piezas|unidades|iguales|en (?:vez|lugar))\\b`, 'i'),
    new RegExp(
      `\\b${COUNT} (?:pares|anillos|bandas|dijes|charms|collares|cadenas|pulseras|brazaletes|aretes|pendientes)\\b`,
      'i',
    ),
    new RegExp(`\\b(?:solo|s[oó]lo|solamente|quiero) ${COUNT}\\b`, 'i'),
  ],
  bareValue: new RegExp(
    `^(?:(?:no|perd[oó]n|espera|en realidad|digo|mejor|quise decir|a|la|el|una?|en|entonces|ok|s[ií]|pero)[\\s,.!]+)*(?<value>(?:us|uk|eu)\\s?${DECIMAL}|${DECIMAL}\\s?${UNIT}?|${NUMBERS.join('|')}|xs|s|m|l|xl)(?:[\\s,.!]+(?:por favor|porfa|mejor|entonces|gracias))*[.!]*$`,
    'i',
  ),
  replaced: new RegExp(
    `\\b(?:de|en (?:vez|lugar) de|no|ped[ií]|compr[eé]|tengo|eleg[ií])\\s+(?:la\\s+|una?\\s+)?(?:talla\\s+)?(?:(?:us|uk|eu)\\s?)?(?:${DECIMAL}\\s?${UNIT}?|${NUMBERS.join('|')})`,
    'gi',
  ),
  numbers: new Map(NUMBERS.map((word, index) => [word, index + 1])),
  sizeSpellings: [
    [/pulgadas?|["”]/g, 'in'],
    [/^tallas?/, ''],
    [/^talla unica$|^unica$/, 'one size'],
  ],
};
