import type { ResponseDue } from '../../../policies';
import { conversationText } from '../conversationText';
import { instantInWords } from '../instant';
import type { AnswerWays } from '../answerWays';
import { onOneLine, paragraphs, quoted, signed } from '../mailLayout';
import type { TicketMails } from '../ticketMails';

const SOURCE = '(Política §3, Tiempo de respuesta)';

export const SPANISH_MAILS: TicketMails = {
  confirmation: ({ shopName, timeZone, number, customerName, orderNumber, description, due }) => ({
    subject: `Recibimos tu mensaje [${number}]`,
    text: paragraphs([
      `Hola, ${onOneLine(customerName)}:`,
      `Gracias por escribir a ${shopName}. Nuestro equipo tiene tu mensaje con el número ${number}.`,
      dueSentence(timeZone, due),
      orderNumber === undefined ? undefined : `Número de pedido: ${onOneLine(orderNumber)}`,
      `Lo que escribiste:`,
      quoted(description),
      `Si no escribiste tú, alguien nos dio tu correo por error. En ese caso no tienes que hacer nada.`,
      `${shopName}, atención al cliente`,
    ]),
  }),
  stillWaiting: ({ shopName, timeZone, number, customerName, dueBy }) => ({
    subject: `No hemos olvidado tu mensaje [${number}]`,
    text: paragraphs([
      `Hola, ${onOneLine(customerName)}:`,
      `Nuestro equipo tiene tu mensaje ${number} y aún no lo ha respondido. Es temporada alta y las respuestas tardan más de lo normal; tu mensaje conserva su lugar.`,
      `La respuesta llega a más tardar el ${instantInWords(dueBy, timeZone, 'es')} ${SOURCE}. No tienes que hacer nada.`,
      `${shopName}, atención al cliente`,
    ]),
  }),
  withdrawal: ({ shopName, number, customerName }) => ({
    subject: `Retiraste tu mensaje [${number}]`,
    text: paragraphs([
      `Hola, ${onOneLine(customerName)}:`,
      `Retiraste tu mensaje ${number}, así que nuestro equipo ya no lo responderá.`,
      `¿No fuiste tú, o nos necesitas de todos modos? Escríbenos otra vez con nuestro formulario de contacto y este número.`,
      `${shopName}, atención al cliente`,
    ]),
  }),
  reply: ({ shopName, number, customerName, agentName, text, ways }) => ({
    subject: `Nuestra respuesta a tu mensaje [${number}]`,
    text: paragraphs([
      `Hola, ${onOneLine(customerName)}:`,
      text.trim(),
      `${agentName}\n${shopName}, atención al cliente`,
      howToAnswer(number, ways),
    ]),
  }),
  transcript: ({ shopName, timeZone, customerName, lines }) => ({
    subject: `Tu conversación con ${shopName}`,
    text: paragraphs([
      customerName ? `Hola, ${onOneLine(customerName)}:` : `Hola:`,
      `Esta es la conversación que nos pediste por correo.`,
      conversationText(lines, { customer: 'Tú', bot: 'Asistente', agent: shopName }, timeZone, 'es'),
      `${shopName}, atención al cliente`,
    ]),
  }),
  rating: ({ shopName, number, customerName, url }) => ({
    subject: `¿Qué tal fue nuestra ayuda? [${number}]`,
    text: paragraphs([
      `Hola, ${onOneLine(customerName)}:`,
      `Tu mensaje ${number} está cerrado. ¿Qué tal fue nuestra ayuda, de 1 a 5? Puedes decírnoslo aquí:`,
      url,
      `Si todavía nos necesitas, escríbenos otra vez con nuestro formulario de contacto y este número.`,
      `${shopName}, atención al cliente`,
    ]),
  }),
  chatReplies: ({ shopName, number, customerName, replies, ways }) => ({
    subject: `Nuestra respuesta a tu mensaje [${number}]`,
    text: paragraphs([
      `Hola, ${onOneLine(customerName)}:`,
      `Ya habías dejado el chat cuando respondimos. Para que no te lo pierdas, esto es lo que escribimos:`,
      ...signed(replies),
      `${shopName}, atención al cliente`,
      howToAnswer(number, ways),
    ]),
  }),
};

function howToAnswer(number: string, { byMail, contactUrl, timeZone, chat }: AnswerWays): string {
  if (!chat) {
    return byMail
      ? `Para contestar, responde a este correo.`
      : `Para contestar, escríbenos con nuestro formulario de contacto y el número ${number}:\n${contactUrl}`;
  }
  return [
    byMail
      ? `Para contestar, responde a este correo o sigue en el chat:`
      : `Para contestar, sigue en el chat:`,
    chat.url,
    `El enlace sirve hasta el ${instantInWords(chat.until, timeZone, 'es')}. Quien lo tenga puede leer la conversación, así que no se lo des a nadie.`,
    ...(byMail ? [] : [`Las respuestas a este correo no llegan a nadie.`]),
  ].join('\n');
}

function dueSentence(timeZone: string, due: ResponseDue): string {
  const by = `Tendrás nuestra respuesta a más tardar el ${instantInWords(due.dueBy, timeZone, 'es')} ${SOURCE}.`;
  if (!due.peak) return by;
  return `${by} Es temporada alta, así que puede tardar más de lo normal; tu mensaje conserva su lugar.`;
}
