import type { ProductWords } from '../vocabulary';

const SORTS =
  '(?:aretes|aretitos|pendientes|aros|argollas|arracadas|zarcillos|anillos|sortijas|collares|cadenas|gargantillas|colgantes|pulseras|brazaletes|tobilleras|dijes|charms|alianzas)';
const SORT =
  '(?:aretes?|aretitos|pendientes?|aros|argollas?|arracadas?|zarcillos?|anillos?|sortijas?|collar(?:es)?|cadenas?|gargantillas?|colgantes?|pulseras?|brazaletes?|tobilleras?|dijes?|charms?|alianzas?|joyas?)';
const AMOUNT = String.raw`(?:us|u)?\$? ?(\d[\d,]*(?:\.\d{2})?) ?(?:dolares|usd|\$)?`;

/** Spanish words about pieces of jewellery; what the catalogue states is looked for in its English. */
export const PRODUCT_WORDS: ProductWords = {
  price:
    /\b(?:cuanto (?:cuesta|cuestan|vale|valen|sale|salen|es|piden)|que precio|precios?|cuestan?|costo|coste|car[oa]s?|a como)\b/,
  cheapest: /\b(?:mas (?:barat|economic)\w*|barat\w*|menor precio|economic\w*)\b/,
  ofThose: /\b(?:el|la|los|las|cual) mas (?:barat|economic)\w*\b|\bmenor precio\b/,
  alsoFor: /^(?:(?:ok|bueno|entonces) )*(?:y|con|para|que tal)\b/,
  open: /\b(?:que (?:mas )?(?:tienen|tienes|venden|hay)|que (?:joyas|productos|piezas)|cualquier cosa|algo|de todo|joyas|coleccion|catalogo|productos|piezas)\b/,
  sells: /\b(?:venden|vendes|manejan|tienen a la venta)\b/,
  selection: new RegExp(
    String.raw`\b(?:(?:un|una|unos|unas|algun|alguna) (?:[\w-]+ ){0,3}${SORT} (?:con|en|para|de|por|como)|(?:tienen|tienes|teneis|venden|manejan|hay|ofrecen)\b|muestrame|muestreme|ensename|ver (?:los|las|sus)|busco|buscando|estoy buscando|recomiend\w+|sugier\w+|regalo para|algo (?:en|de|para|con|por menos)|(?:que|cuales) (?:(?!talla)[\w-]+ ){0,3}${SORT}(?: (?:tienen|hay|son|en|con|de|por|para)\b|$))`,
  ),
  manyOfSort: new RegExp(String.raw`\b${SORTS}\b`),
  care: /\b(?:agua|mojar\w*|ducha\w*|banar\w*|banarme|nadar|piscina|alberca|mar|sudor|oxid\w*|ray\w*|ennegrec\w*|negr[oa]|verde|despint\w*|limpi\w*|pul(?:ir|o|e)\w*|lav\w*|cuid\w*|guard\w*|mantenimiento|mantener\w*)\b/,
  layering:
    /\b(?:capas?|superpon\w*|apil\w*|layering|combin\w*|juntos|juntas|(?:usar|llevar|poner\w*|va|van|queda\w*)\b.*\b(?:con|junto))\b/,
  stackable: /\b(?:stack|layer)\w*/i,
  ringSize:
    /\b(?:(?:mi|su|que|cual es mi|saber (?:mi|la|su)|la) (?:talla|medida|numero)(?: de(?:l)? (?:anillo|dedo))?\b(?! (?:es|era|esta) (?:mal|equivocad|incorrect|grande|chic))|(?:guia|tabla) de (?:tallas|medidas)|(?:que|cual) talla (?:soy|uso|pido|seria|es)|med(?:ir|ido|irme|irlo|ida) (?:de |el |mi |la |un )*(?:anillo|dedo|talla))/,
  properties: [
    [
      'allergy',
      {
        asks: /\b(?:niquel|hipoalergenic\w+|alergi\w+|piel sensible|orejas sensibles)\b/,
        states: /\b(?:nickel|hypo-?allergenic|allerg\w*)\b/i,
      },
    ],
    [
      'stock',
      {
        asks: /\b(?:disponib\w+|en existencia|en stock|hay existencias|agotad\w+|se agoto|vuelve a haber|reponen|preventa)\b/,
      },
    ],
    [
      'engraving',
      {
        asks: /\b(?:grab\w+|personaliz\w+|inicial(?:es)?|monograma)\b/,
        states: /\b(?:engrav\w+|letters)\b/i,
      },
    ],
    [
      'dimensions',
      {
        asks: /\b(?:que tan (?:ancho|grueso|pesado|largo)\w*|ancho|anchura|grosor|grueso|dimensiones|diametro|cuanto (?:mide|miden|pesa|pesan)|peso|pesa\w*)\b/,
        states: /\b\d+(?:\.\d+)? ?(?:to \d+ )?(?:mm|cm|inch(?:es)?|g|grams?)\b/i,
      },
    ],
    ['warranty', { asks: /\bgarant\w+\b/ }],
    [
      'origin',
      {
        asks: /\b(?:donde (?:lo|la|los|las|se|esta|estan) (?:hacen|fabrican|hech\w+|fabricad\w+)|hech[oa] en|pais de origen|etic[oa]s?|de laboratorio|comercio justo|de donde (?:viene|vienen|son))\b/,
        states: /\b(?:made in|lab-grown|ethical\w*|recycled)\b/i,
      },
    ],
    [
      'water',
      {
        asks: /^(?!.*\b(?:limpi|pul|lav)\w*).*\b(?:(?:a prueba de|resist\w+ (?:el|al)) agua|impermeables?|moj\w+|ducha\w*|banar\w*|nad(?:ar|o)|piscina|alberca)\b/,
        states: /\bwater\b|\b(?:swim|soak|shower)\w*|\bkeep \w+ dry\b/i,
      },
    ],
  ],
  atMost: new RegExp(
    String.raw`\b(?:menos de|por debajo de|hasta|maximo(?: de)?|no mas de|a lo mucho|entre [$\d.,]+ y|presupuesto (?:de|es))(?: unos| como)? ${AMOUNT}`,
  ),
  atLeast: new RegExp(
    String.raw`\b(?:mas de|por encima de|desde|a partir de|minimo|al menos|entre) ${AMOUNT}`,
  ),
  samePiece:
    /\b(?:lo|la|los|las|este|esta|ese|esa|esto|eso|el mismo|la misma|(?:el|ese|este) (?:anillo|collar|dije|brazalete|colgante)|(?:la|esa|esta) (?:cadena|pulsera|tobillera))\b/,
  ofOrder:
    /\b(?:pedidos?|ordenes|orden|pedi|reembols\w*|devol\w*|devuelv\w*|envi\w*|mand\w*|entreg\w*|cobr\w*|pag\w*|cambi(?:ar|o)|lleg\w*|recib\w*|rot[oa]s?|rompi\w*|danad\w*|equivocad\w*|perd\w*|cancel\w*|falta\w*|compre|compra\w*)\b/,
  cannotMeasure: /\b(?:no (?:puedo|tengo|se|hay)|sin (?:regla|anillo)|ni idea|no estoy segur[oa])\b/,
  sameMaterial: /\b(?:925|genuine)\s*/g,
};
