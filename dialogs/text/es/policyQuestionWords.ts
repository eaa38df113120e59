import type { PolicyQuestion } from '../../../policies';
import type { Vocabulary } from '../vocabulary';

type Rows = readonly (readonly [RegExp, PolicyQuestion])[];

const CHANNEL =
  /\b(?:telefonos?|numero (?:de telefono|para llamar|de whatsapp)|tlf|llam(?:ar|arlos|ame|enme|o)|marcar|marco|linea|whats ?app|guasap|correo|e-?mail|mail|datos de contacto|informacion de contacto|como (?:los |les |las |puedo |hago para )?(?:contact\w+|comunic\w+|escrib\w+|localiz\w+)|instagram|facebook|redes)\b/;
const RESPONSE =
  /\b(?:cuanto|cuando|en que tiempo|que tan rapido|tiempo|plazo)\b.*\b(?:respond\w+|contest\w+|respuesta|escrib\w+|contact\w+|atiend\w+)\b|\btiempo de respuesta\b/;
const POSTAGE =
  /\b(?:quien paga|quien cubre|quien asume|(?:costo|coste|gastos|precio|flete|porte|envio) (?:de|del|de la) (?:devolucion|regreso|vuelta|retorno)|devoluci(?:on|ones) (?:es |son )?gratis|gratis devolver|(?:pagar|pago|cobran|cuesta|costo) (?:por |de |el envio de )?(?:devolver|la devolucion|regresar|vuelta)|tiene costo|etiqueta prepagada|guia prepagada)\b/;
/** Words on postage that speak of the way back alone: what it costs to get there is another question. */
const WAY_BACK =
  /\bquien (?:paga|cubre|asume|tiene que pagar)\b|\b(?:envio|flete|porte|etiqueta|guia) (?:de |del |de la )?(?:devolucion|regreso|vuelta|retorno)\b|\b(?:enviar|mandar|regresar)(?:lo|la|los|las)? de (?:vuelta|regreso)\b/;
const REFUND =
  /\b(?:cuanto|cuando|en cuantos dias|que tan rapido|plazo)\b.*\b(?:reembols\w+|dinero|plata|reintegr\w+|devuelven el dinero)\b|\btiempo (?:de|del) reembolso\b/;
const INSPECTION = /\b(?:cuanto|cuando|en cuantos dias|que tan rapido)\b.*\binspecci\w+/;
const EXCHANGE =
  /\b(?:cambi(?:o|os|ar|arlo|arla|an|arme)|intercambi\w+|reemplazo|(?:otra|otro|mas grande|mas chic[oa]) (?:talla|modelo|medida))\b/;
const DESTINATION =
  /\b(?:internacional(?:es|mente)?|pais(?:es)?|extranjero|todo el mundo|(?:envi\w+|mandan|despachan|llegan|entregan|reparten|envio|envios) (?:a|hasta|en|para)|mexico|colombia|argentina|chile|peru|espana|venezuela|ecuador|uruguay|bolivia|guatemala|costa rica|puerto rico|canada|europa|alemania|francia|canarias|estados unidos|eeuu|apartado postal|destinos?|zonas?)\b/;
const METHOD =
  /\b(?:expres|express|urgente|mismo dia|dia siguiente|mas rapido|transportista|mensajeria|paqueteria|courier|metodos? de envio|opciones de envio|tipos de envio|dhl|fedex|ups|usps|recoger|retirar|recogida|retiro)\b/;
const PREPARATION =
  /\b(?:prepar\w+|proces\w+|empa(?:can|quetan|car)|despach\w+|antes de (?:que salga|enviar|salir)|cuando (?:sale|lo envian|lo mandan|despachan|saldria))\b/;
const LATE =
  /\b(?:retras\w+|atras\w+|demora mas|tarda mas|tarda demasiado|tarde|no llega|no llego|mas de lo|se pierde|perdid[oa])\b/;

/** Money off, and what it is asked with. */
export const DISCOUNT =
  /\b(?:descuentos?|promo(?:cion|ciones|s)?|cupon(?:es)?|codigo (?:promocional|de descuento)|vales?(?: de regalo)|tarjetas? (?:de )?regalo|gift ?cards?|ofertas?|rebajas?|black friday|por ciento de descuento)\b/;
const OTHER_AMOUNT =
  /\b(?:(?:otro|otra|distint[oa]|diferente|raro|mayor|mas alto) (?:importe|monto|precio|total|cantidad|moneda|numero|suma)|(?:importe|monto|precio|total|cantidad|cobro)\b.*\b(?:distint[oa]|diferente|mayor|mas alto|no coincide|no es el mismo)|(?:importe|monto) (?:distinto|diferente)|tipo de cambio|convier\w+|conversion)\b/;

/** Spanish words for the policy's answers, by subject. */
export const POLICY_QUESTION_WORDS: Vocabulary['policyQuestions'] = {
  DeliveryTime: rows(
    [RESPONSE, 'responseTime'],
    [DESTINATION, 'destinations'],
    [LATE, 'overdueDelivery'],
    [PREPARATION, 'preparationTime'],
  ),
  ShippingInfo: rows([WAY_BACK, 'returnPostage'], [DESTINATION, 'destinations'], [METHOD, 'destinations']),
  ReturnPolicy: rows(
    [INSPECTION, 'inspectionTime'],
    [EXCHANGE, 'exchanges'],
    [POSTAGE, 'returnPostage'],
    [REFUND, 'refundTime'],
    [/^(?:y |que hay de |y que hay de )*(?:el |los )?reembolsos?$/, 'refundTime'],
  ),
  ReturnRequest: rows([INSPECTION, 'inspectionTime'], [EXCHANGE, 'exchanges']),
  RefundStatus: rows(
    [INSPECTION, 'inspectionTime'],
    [
      /\b(?:tiempo|plazo|politica) de reembolsos?\b|\bcuanto (?:tarda|tardan|demora)\b.*\b(?:un reembolso|los reembolsos)\b/,
      'refundTime',
    ],
  ),
  TalkToHuman: rows([CHANNEL, 'contact'], [RESPONSE, 'responseTime']),
  PaymentMethods: rows([DISCOUNT, 'discounts']),
  PaymentConfirmation: rows([OTHER_AMOUNT, 'currency']),
  ContactForm: rows([CHANNEL, 'contact'], [RESPONSE, 'responseTime']),
  TicketStatus: rows([RESPONSE, 'responseTime']),
};

function rows(...list: (readonly [RegExp, PolicyQuestion])[]): Rows {
  return list;
}
