import type { Vocabulary } from '../vocabulary';

type DeliveryWords = Pick<
  Vocabulary,
  'deliveryReports' | 'mailKinds' | 'partlyArrived' | 'hasLooked' | 'looksFirst' | 'isHere'
>;

/** How Spanish-speaking shoppers say that something has not come: a parcel or an e-mail. */
export const DELIVERY_WORDS: DeliveryWords = {
  deliveryReports: [
    [
      'notReceived',
      /\b(?:dice|dicen|figura|aparece|marca|sale|pone|segun|supuestamente|rastreo|seguimiento|estado|estatus)\b.*\bentregad[oa]s?\b|\bentregad[oa]s?\b.*\b(?:pero|y)\b.*\b(?:no|nunca|nada|ni)\b/,
    ],
    [
      'missing',
      /\b(?:perdid[oa]s?|perdio|perdieron|extravi\w+|robaron|robad[oa]|desaparecio|desaparecid[oa]|esfumo|falta|faltan)\b/,
    ],
  ],
  mailKinds: {
    orderConfirmation:
      /\bconfirmacion (?:de |del )?(?:mi |el |la )?(?:pedido|compra|orden)\b|\b(?:correo|mail|e-?mail) de (?:la )?(?:confirmacion|compra)\b(?! de envio)|\brecibo\b|^(?:la )?confirmacion$/,
    shippingConfirmation:
      /\b(?:confirmacion|correo|mail|e-?mail|aviso|numero|codigo|enlace|link) (?:de |del |con el |con la )?(?:envio|despacho|seguimiento|rastreo|guia|tracking)\b|\b(?:seguimiento|rastreo|tracking|guia)\b/,
    refundNotice: /\breembols\w*\b/,
  },
  partlyArrived:
    /\b(?:solo|solamente) (?:una parte|la mitad|parte|un[oa]?|dos|me llego)\b|\b(?:una parte|la mitad|parte) (?:de|del)\b|\bno (?:todo|todos|todas)\b|\bincomplet[oa]\b|\b(?:un|una) (?:articulo|pieza|anillo|cosa)\b.*\bfalta\b|\bfalta(?:ba)? (?:un|una|el|la) (?:articulo|pieza|anillo|collar|pulsera|cosa|dije)\b/,
  hasLooked:
    /\b(?:ya (?:lo )?(?:busque|revise|pregunte|mire)|(?:he |lo )(?:buscado|revisado|preguntado)|busque|pregunte|por ningun (?:lado|lugar)|en ninguna parte|por todas partes|por todos lados|no esta)\b/,
  looksFirst:
    /\b(?:voy a|dejame|primero|todavia no|aun no|no he)\b.*\b(?:busc\w+|revis\w+|pregunt\w+|mir\w+|ver)\b|\b(?:lo encontre|ya aparecio|lo busco)\b/,
  isHere:
    /^(?!.*\b(?:no|nunca|tampoco)\b(?! no\b|,)).*\b(?:ya (?:esta|lo tengo|la tengo|llego|aparecio|los tengo)|(?:lo|la) (?:tengo|encontre|recibi)|aqui esta|esta aqui|si llego)\b/,
};
