import { calendarDayOf, type ContactForm, type ContactTopic, type ResponseProgress } from '../../../policies';
import type { HandoverReason } from '../../contact/handover';
import type { TicketStatus } from '../../ports';
import type { LineStanding } from '../../ticket/lineStanding';
import type { ContactWording } from '../contactWording';
import type { Matter, WordingSetting } from '../wording';
import { YES_NO } from './chips';
import { cite, formatDay, formatInstant, formatList, withSource } from './formats';

const TOPICS: Readonly<Record<ContactTopic, string>> = {
  order: 'Un pedido',
  shipping: 'Envío',
  return: 'Devolución o reembolso',
  product: 'Un producto',
  payment: 'Pago',
  feedback: 'Comentarios',
  other: 'Otra cosa',
};

const FIELDS: Readonly<Record<keyof ContactForm, string>> = {
  name: 'Nombre',
  email: 'Correo',
  orderNumber: 'Número de pedido',
  topic: 'Tema',
  description: 'Mensaje',
};

const REQUESTS: Readonly<Partial<Record<HandoverReason, string>>> = {
  orderChange: 'Cambiar el pedido, si es posible.',
  orderCancel: 'Cancelar el pedido, si es posible.',
  addressChange: 'Cambiar la dirección de entrega, si es posible.',
};

/** Where a picture says what words don't. */
const HELPED_BY_FILES: ReadonlySet<HandoverReason> = new Set(['websiteProblem']);

const MATTERS: Readonly<Partial<Record<Matter, string>>> = {
  orderStatus: 'tu pedido',
  changeRequest: 'el cambio de tu pedido',
  deliveryProblem: 'tu entrega',
  emailMissing: 'el correo que falta',
  return: 'tu devolución',
  refundStatus: 'tu reembolso',
  paymentStatus: 'tu pago',
  paymentFailed: 'el pago',
};

export function createContactWording({ timeZone, today }: WordingSetting): ContactWording {
  const by = (instant: Date): string => `a más tardar el ${formatInstant(instant, today, timeZone)}`;
  const at = (instant: Date): string => formatInstant(instant, today, timeZone);
  const on = (instant: Date): string => formatDay(calendarDayOf(instant, timeZone), today);

  return {
    opening: (reason) => openingText(reason),
    nearlyThere: () => 'Estoy en eso: es lo último que una persona necesita de ti.',
    askName: (attempt) =>
      attempt === 0
        ? '¿Cómo te llamas?'
        : '¿Cómo debería llamarte nuestro equipo? Basta con tu nombre y apellido.',
    nameNotRead: () => 'Eso no parece un nombre.',
    afterName: (name, question) => `Gracias, ${name}. ${question}`,
    askEmail: (attempt) =>
      attempt === 0
        ? '¿Cuál es tu correo?'
        : 'Escribe un correo donde te llegue la respuesta, por ejemplo ana@example.com.',
    emailNotRead: () => 'Eso no parece un correo; tiene que ser como ana@example.com.',
    askOrderNumber: (attempt) =>
      attempt === 0
        ? '¿De qué número de pedido se trata?'
        : 'Envía el número como está en el correo de confirmación, o dime que no tienes.',
    orderNumberNotRead: () => 'No encontré ningún número de pedido en tu mensaje.',
    askTopic: (attempt) => (attempt === 0 ? '¿De qué se trata?' : 'Elige el tema que más se acerque.'),
    topicNotRead: () => 'No pude relacionarlo con ningún tema.',
    topics: TOPICS,
    askDescription: (reason, attempt) =>
      attempt === 0
        ? descriptionQuestion(reason)
        : 'Descríbelo con tus palabras, para que nuestro equipo pueda ayudarte sin tener que preguntar.',
    request: (reason) => REQUESTS[reason],
    descriptionTooShort: () => 'Es un poco corto para que nuestro equipo pueda ayudarte.',
    descriptionTooLong: () => 'Es más de lo que cabe en un mensaje (5000 letras).',
    lastLook: ({ name, email, orderNumber, topic, description }, files, reason) =>
      [
        'Esto es lo que enviaré a nuestro equipo:',
        `Nombre: ${name}`,
        `Correo: ${email}`,
        ...(orderNumber ? [`Número de pedido: ${orderNumber}`] : []),
        `Tema: ${TOPICS[topic]}`,
        `Mensaje: ${description}`,
        ...(files.length > 0 ? [`Archivos: ${formatList(files)}`] : []),
        ...(files.length === 0 && HELPED_BY_FILES.has(reason)
          ? ['Si ayuda una imagen o un PDF, adjúntalo.']
          : []),
        '¿Lo envío?',
      ].join('\n'),
    lastLookAgain: () =>
      'Todavía no se ha enviado. Di “enviar” o dime qué cambiar, por ejemplo “cambiar el correo”.',
    askWhatToChange: () => '¿Qué te gustaría cambiar?',
    fields: FIELDS,
    sent: ({ number, dueBy, peak }, standing) =>
      `¡Listo! Tu caso es ${number}. Una persona te responderá aquí mismo en el chat, ${by(dueBy)}${peak ? '; es temporada alta, así que puede tardar un poco más de lo normal' : ''}. ${cite(3)}${standingText(standing, at)}`,
    goOnMeanwhile: (matter) => {
      const what = MATTERS[matter];
      return what
        ? `Mientras tanto puedo seguir con ${what}, si quieres.`
        : 'Mientras tanto puedo seguir contigo, si quieres.';
    },
    withoutDescription: (lastTexts) =>
      lastTexts.length === 0
        ? 'Quiere hablar con una persona.'
        : `Quiere hablar con una persona. Últimos mensajes: ${lastTexts.map((text) => `“${text}”`).join(' ')}`,
    files: (names) => `Archivos enviados en el chat: ${names.join(', ')}`,
    noteAdded: ({ number, dueBy }, count) =>
      count === 1
        ? `Lo añadí a ${number}. Nuestro equipo te responderá ${by(dueBy)}.`
        : `También lo añadí a ${number}; el equipo tiene ahí ${count} mensajes más de ti.`,
    alreadyWithTeam: ({ number, dueBy }, standing) =>
      `Nuestro equipo ya tiene esto: tu caso es ${number} y añadí tus palabras. Te responderá aquí mismo, ${by(dueBy)}.${standingText(standing, at)}`,
    ticketStatus: ({ mergedInto, ...ticket }, progress, standing) => {
      if (mergedInto === undefined) return ticketText(ticket, progress, standing, { at, by, on });
      const { number } = ticket;
      const goesOn = ticketText({ ...ticket, number: mergedInto }, progress, standing, { at, by, on });
      return `${number} se atiende junto con ${mergedInto}. ${goesOn}`;
    },
    stillWaiting: ({ number, dueBy }) =>
      `Sobre ${number}: nuestro equipo todavía no ha llegado a él. Es temporada alta y las respuestas tardan más de lo normal; tu mensaje conserva su lugar y la respuesta llega ${by(dueBy)}. ${cite(3)}`,
    chooseTicket: (tickets) =>
      [
        '¿A qué caso te refieres?',
        ...tickets.map((ticket) => `${ticket.number}: ${firstWords(ticket.description)}`),
      ].join('\n'),
    askTicketNumber: (attempt) =>
      attempt === 0
        ? '¿Cuál es el número de tu caso? Empieza con T- y está en el correo que lo confirmó.'
        : 'Envía el número como está en el correo, por ejemplo T-1001.',
    ticketNumberNotRead: () => 'No encontré ningún número de caso en tu mensaje.',
    askTicketEmail: (number, attempt) =>
      attempt === 0
        ? `¿Qué correo diste para ${number}? Lo pregunto para que nadie más pueda ver tu caso.`
        : `Escribe el correo que diste para ${number}, por ejemplo ana@example.com.`,
    ticketNotMatched: (number, email) =>
      `No encuentro un caso ${number} con el correo ${email}. Compara los dos con el correo que lo confirmó y envíame el dato que haya que corregir. Después de varios intentos fallidos, las consultas se pausan 15 minutos.`,
    offerPersonForTicket: () => ({
      text: 'Sin su número y su correo no puedo ver un caso. ¿Anoto tu pregunta para nuestro equipo?',
      chips: YES_NO,
    }),
    askWhatToAdd: (number) => `¿Qué añado a ${number}? También valen imágenes y archivos PDF.`,
    addedTo: ({ number, state, agentName }) => {
      if (state === 'resolved' || state === 'withdrawn')
        return `Lo añadí a ${number} y nuestro equipo lo tiene abierto otra vez.`;
      return `Lo añadí a ${number}; ${agentName ?? 'nuestro equipo'} lo verá ahí.`;
    },
    confirmWithdrawal: ({ number, mergedInto, description, place }) =>
      mergedInto !== undefined
        ? `${number} se atiende junto con ${mergedInto}. ¿Le digo al equipo que ya no necesitas ${number}? ${mergedInto} sigue con ellos.`
        : place === undefined
          ? `${number} trata de: ${firstWords(description)}\n¿Lo retiro? Entonces nadie trabajará en él.`
          : `No hace falta que esperes aquí: la respuesta a ${number} queda en este chat.\nTrata de: ${firstWords(description)}\n¿Lo retiro de todos modos? Entonces nadie trabajará en él.`,
    withdrawn: ({ number, mergedInto }) =>
      mergedInto !== undefined
        ? `Le he dicho al equipo que ya no necesitas ${number}. ${mergedInto} sigue con ellos.`
        : `Listo, ${number} está retirado. Recibirás un correo que lo confirma. Si nos necesitas de todos modos, escríbenos.`,
    notWithdrawn: (number) => `De acuerdo, ${number} sigue con nuestro equipo.`,
  };
}

/** What follows a sentence about the answer. */
function standingText(standing: LineStanding | undefined, at: (instant: Date) => string): string {
  switch (standing?.kind) {
    case 'inLine':
      return standing.place === 1
        ? ' Eres la siguiente persona en la cola.'
        : ` Ocupas el lugar ${standing.place} en la cola.`;
    case 'closed':
      return ` Ahora mismo no hay nadie en atención; nuestro equipo vuelve el ${at(standing.opensAt)}.`;
    case undefined:
      return '';
  }
}

const ANSWERED_IN: Readonly<Record<TicketStatus['answeredIn'], string>> = {
  here: 'aquí mismo',
  otherChat: 'en el chat donde lo abriste',
  mail: 'por correo',
};

function ticketText(
  { number, state, agentName, closedAt, answeredIn }: TicketStatus,
  progress: ResponseProgress,
  standing: LineStanding | undefined,
  { at, by, on }: { at(instant: Date): string; by(instant: Date): string; on(instant: Date): string },
): string {
  const agent = agentName ?? 'Una persona del equipo';
  const closedOn = closedAt ? ` el ${on(closedAt)}` : '';
  switch (state) {
    case 'open':
      return standing?.kind === 'inLine'
        ? `${standing.place === 1 ? `Con ${number} eres la siguiente persona en la cola.` : `Con ${number} ocupas el lugar ${standing.place} en la cola.`} ${answerText(progress, answeredIn, by)}`
        : `${number} está esperando a que una persona lo tome. ${answerText(progress, answeredIn, by)}${standingText(standing, at)}`;
    case 'assigned':
      return progress.kind === 'answered'
        ? `${agent} tiene ${number}, con lo último que escribiste.`
        : `${agent} tiene ${number} y lo está revisando. ${answerText(progress, answeredIn, by)}`;
    case 'waiting':
      return `${agent} respondió a ${number} ${ANSWERED_IN[answeredIn]} y espera tu respuesta.`;
    case 'resolved':
      return `${number} se cerró${closedOn}. Si queda algo pendiente, di “añadir a ${number}” y nuestro equipo lo verá otra vez.`;
    case 'withdrawn':
      return `Retiraste ${number}${closedOn}, así que nadie trabaja en él.`;
  }
}

function answerText(
  { kind, facts: { dueBy, peak }, section }: ResponseProgress,
  answeredIn: TicketStatus['answeredIn'],
  by: (instant: Date) => string,
): string {
  const where = ANSWERED_IN[answeredIn];
  switch (kind) {
    // It went back into the queue after a first answer.
    case 'answered':
      return `Ya recibiste una respuesta de nuestro equipo; la próxima llegará ${where}.`;
    case 'overdue':
      return withSource(`Debíamos responderte ${by(dueBy)} y vamos con retraso; lo siento.`, section);
    case 'waiting':
    case 'updateDue': {
      const season = peak ? ' Es temporada alta, así que puede tardar más de lo normal.' : '';
      return withSource(`Recibirás una respuesta ${where}, ${by(dueBy)}.${season}`, section);
    }
  }
}

const FIRST_LETTERS = 80;

function firstWords(description: string): string {
  const line = description.replace(/\s+/g, ' ').trim();
  return line.length <= FIRST_LETTERS ? `“${line}”` : `“${line.slice(0, FIRST_LETTERS).trimEnd()}…”`;
}

function openingText(reason: HandoverReason): string | undefined {
  switch (reason) {
    case 'askedForPerson':
      return 'Claro, te paso con una persona. Solo necesita saber cómo contactarte y de qué se trata.';
    case 'angry':
      return 'Lo siento, entiendo lo frustrante que es. Te paso ahora mismo con una persona; solo necesita saber cómo contactarte y de qué se trata.';
    case 'repeatedMessage':
      return 'No te estoy ayudando a avanzar, lo siento. Te paso ahora mismo con una persona.';
    case 'notUnderstood':
    case 'orderNumberMissing':
    case 'orderNotMatched':
    case 'ownershipNotShown':
    case 'orderSystemUnavailable':
    case 'policyQuestion':
    case 'productQuestion':
    case 'files':
      return 'Bien, de aquí en adelante sigue una persona. Lleno el formulario contigo.';
    case 'contactForm':
      return `Con gusto: este es nuestro formulario de contacto, la vía oficial para llegar al equipo. ${cite(2)}`;
    // What the team does with it is said in its stead, or was said right before.
    case 'feedback':
    case 'complaint':
    case 'websiteProblem':
    case 'privacyRequest':
    case 'orderChange':
    case 'orderCancel':
    case 'addressChange':
    case 'itemProblem':
      return undefined;
    case 'deliveryInvestigation':
    case 'deliveredNotReceived':
    case 'parcelMissing':
    case 'orderProblem':
    case 'returnRequest':
    case 'returnQuestion':
    case 'refundQuestion':
    case 'paymentFailed':
    case 'paymentQuestion':
    case 'emailMissing':
      return 'Bien. Lleno el formulario para nuestro equipo con lo que ya sé.';
  }
}

function descriptionQuestion(reason: HandoverReason): string {
  switch (reason) {
    case 'orderChange':
      return '¿Qué hay que cambiar exactamente: qué artículo, talla o cantidad?';
    case 'orderCancel':
      return '¿Qué hay que cancelar, todo el pedido o una parte?';
    case 'addressChange':
      return '¿Cuál es la nueva dirección completa, y a nombre de quién?';
    case 'feedback':
      return '¿Qué te gustaría decirnos?';
    case 'complaint':
      return '¿Qué pasó?';
    case 'websiteProblem':
      return '¿Qué querías hacer y qué pasó en cambio?';
    case 'itemProblem':
      return '¿Qué le pasa exactamente?';
    case 'privacyRequest':
      return '¿Qué te gustaría que hagamos con tus datos?';
    default:
      return '¿De qué se trata? Bastan una o dos frases.';
  }
}
