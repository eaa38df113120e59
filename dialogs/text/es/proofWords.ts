import type { ProofWords } from '../vocabulary';

const MAIL = '(?:correos?|e-?mails?|mails?|bandeja|buzon|direccion(?: de correo)?|cuenta(?: de correo)?)';
/** Any few words, unless they say that another number follows. */
const LEAD =
  '(?:(?!(?:pedidos?|orden(?:es)?|compra|ticket|caso|folio|postal|telefono|tel|celular|movil|tarjeta|talla|seguimiento|rastreo|guia)\\b)[a-z]+[ ,.:;=!?-]+){0,7}';

export const PROOF_WORDS: ProofWords = {
  // Five to eight digits: a digit too many or too few is a slip in a code, and no order number.
  oneTimeCode: new RegExp(
    `^${LEAD}(?<digits>\\d(?:[ -]?\\d){4,7})(?:[ ,.!]*(?:gracias|por favor|porfa|es (?:el codigo|mi codigo|lo que dice)))?$`,
  ),
  asksForCode:
    /^(?!.*\bcodigos? (?:de descuento|promocional|postal|de seguimiento|de rastreo|de barras|qr|de error)\b).*\b(?:(?:envia|enviame|envie|envien|enviar|manda|mandame|mande|manden|mandar|dame|usa|usar|quiero|necesito|prefiero|pide|pedir|con|por|otro|nuevo|reenvia|reenviar|un|el) (?:(?:un|el|otro|nuevo|me|mi) )*codigos?)\b|^(?:el |un )?codigo(?: mejor)?$/,
  unknownEmail: new RegExp(
    `\\b(?:no|ni|olvide|se me olvido)\\b.*\\b(?:se|recuerdo|acuerdo|idea|olvide|olvido|segur[oa]|cual)\\b.*(?:\\b${MAIL}\\b|\\bcual\\b|\\buse\\b)|\\b(?:olvide|se me olvido)\\b.*\\b(?:${MAIL}|use)\\b|\\bni idea\\b.*\\b(?:cual|que correo)\\b|^no (?:se|recuerdo|me acuerdo) (?:cual|con cual)(?: \\w+)*$`,
  ),
  cannotReadMail: new RegExp(
    `\\b(?:ya no|no|perdi|sin)\\b.*\\b(?:acceso|entrar|abrir|leer|ver|usar|uso|existe|tengo|acceder)\\b.*\\b(?:${MAIL}|ese)\\b|\\b${MAIL} (?:viejo|vieja|antigu[oa]|anterior|del trabajo)\\b.*\\b(?:ya no|cerrad[oa]|borr\\w+|no puedo|perdi)\\b|\\b${MAIL} (?:ya no existe|esta (?:cerrad[oa]|bloquead[oa]|hackead[oa])|fue (?:cerrad[oa]|borrad[oa]))\\b`,
  ),
  sendAgain:
    /^(?:(?:por favor|porfa|puedes|podrias|ok|no|me lo)[ ,]*)*(?:(?:envia|enviame|enviamelo|envialo|manda|mandame|mandamelo|mandalo|mandar|enviar|reenvia|reenvialo|reenviar)(?: (?:lo|uno|otro|otro codigo|un codigo|el correo|un correo))*(?: (?:otra vez|de nuevo|nuevamente|nuevo))?|otro(?: codigo)?|uno nuevo|otra vez|de nuevo)(?:,? (?:por favor|porfa))*$/,
  byEmail: new RegExp(
    `^(?:(?:no|ok|por favor|mejor|prefiero|puedo|te)[ ,]*)*(?:usa|usar|doy|dar|con|por|escribo|escribir|darte) (?:(?:el|mi|un|otro) )*${MAIL}(?: mejor)?(?: por favor)?$|^(?:mejor )?(?:mi |el )?${MAIL}(?: mejor)?$`,
  ),
  nothingCame:
    /\b(?:nada|ningun|ninguna|no|nunca|sin|donde)\b.*\b(?:llego|llega|llegado|recibi|recibido|veo|aparece|esta|codigo|correo)\b|^(?:todavia|aun) (?:nada|no)(?: llega)?$|^nada(?: todavia| aun)?$|\b(?:sigo )?esperando\b/,
};
