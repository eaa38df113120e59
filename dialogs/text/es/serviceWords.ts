import type { Vocabulary } from '../vocabulary';
import { DISCOUNT } from './policyQuestionWords';

/** Spanish words about payments, praise and personal data. */
export const SERVICE_WORDS: Pick<
  Vocabulary,
  'asksReceipt' | 'moneyNotSeen' | 'praise' | 'privacyRequest' | 'intentWords' | 'mistaken'
> = {
  asksReceipt:
    /\b(?:recibos?|facturas?|facturar|facturacion|boletas?|comprobantes?|justificante|tickets? de (?:compra|pago))\b/,
  moneyNotSeen:
    /\b(?:no|aun no|todavia no|nunca) (?:me |lo |la |los |se )*(?:ve[oa]|aparece|encuentro|llega|llego|ha llegado|he recibido|recibi|veo reflejado|refleja|esta en)\b|\bsigo sin (?:ver|recibir)/,
  praise:
    /^(?!.*(?:\?|\b(?:pero|aunque|deberian|podrian|ojala|quisiera|por favor|porfa|agreg\w*|suger\w*|idea|mejorar|comentario|no|nunca|solo|excepto|hasta|quiero|necesito|como|donde|cuando|devol\w*|reembolso|pedido)\b)).*\b(?:encanta|encanto|me fascina|fascino|amo|adoro|genial|excelente|increible|hermos[oa]s?|precios[oa]s?|lind[oa]s?|bell[oa]s?|perfect[oa]s?|maravill\w*|feliz|contenta|contento|encantad[oa]|felicidades|felicitaciones|gran trabajo|buen trabajo)\b/,
  privacyRequest:
    /\b(?:borr\w+|elimin\w+|suprim\w+|supresion|olvid\w+|cierren mi cuenta|copia|exportar|descargar|mandenme|envienme|darme de baja|(?:dejen|dejar) de (?:usar|vender|compartir)|corrijan|corregir|rectific\w+|oponerme|retiro mi consentimiento)\b/,
  intentWords: [
    [
      /^(?:eres|esto es|hablo con|estoy hablando con) (?:un |una )?(?:bot|robot|maquina|persona)\b/,
      'TalkToHuman',
    ],
    [DISCOUNT, 'PaymentMethods'],
    [/\b(?:saber|averiguar|medir|cual es) (?:mi|la|su) talla\b/, 'ProductSizing'],
    [/\b(?:cuanto|cuando|en cuantos dias)\b.*\binspeccion\b/, 'ReturnPolicy'],
    [/\b(?:queja|quejas|quejarme|reclamacion(?:es)?)\b/, 'Complaint'],
    [
      /\b(?:rgpd|gdpr|(?:borr\w+|elimin\w+|suprim\w+) (?:mis|todos mis|los|toda mi) (?:datos|informacion|cuenta))\b/,
      'Privacy',
    ],
  ],
  mistaken: [
    // What can be sent back has come: no change of an order.
    [
      'OrderChange',
      /\b(?:devolver\w*|devuelv\w+|(?:mandar|enviar|regresar)\w* de (?:vuelta|regreso))\b/,
      'ReturnRequest',
    ],
    // Nothing is said to be broken, and it is asked how to keep something from happening.
    [
      'ItemProblem',
      /^(?!.*\b(?:rot[oa]s?|rompi\w*|defect\w*|falta\w*|equivocad\w*)\b).*\bcomo\b.*\b(?:evit\w+|prev\w+)\b/,
      'ProductCare',
    ],
  ],
};
