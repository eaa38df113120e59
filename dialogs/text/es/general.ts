import type { GeneralWording, KeptFact, Matter, WordingSetting } from '../wording';
import { YES_NO } from './chips';
import { formatDay, formatInstant, formatList } from './formats';

const MATTERS: Readonly<Record<Matter, string>> = {
  orderStatus: 'tu pedido',
  changeRequest: 'el cambio de tu pedido',
  deliveryProblem: 'tu entrega',
  emailMissing: 'el correo que falta',
  return: 'tu devolución',
  refundStatus: 'tu reembolso',
  itemProblem: 'lo que le pasa a tu pieza',
  paymentStatus: 'tu pago',
  paymentFailed: 'el pago que falló',
  product: 'tu pregunta sobre la pieza',
  contact: 'tu mensaje para el equipo',
  ticket: 'tu caso',
  offer: '',
};

const KEPT: Readonly<Record<KeptFact, string>> = {
  orderNumber: 'tu número de pedido',
  email: 'tu correo',
  name: 'tu nombre',
};

export function createGeneralWording({ shopName, timeZone, today }: WordingSetting): GeneralWording {
  return {
    welcome: () =>
      `¡Hola y te damos la bienvenida a ${shopName}! Soy el bot de la tienda: puedo ayudarte con pedidos, devoluciones, reembolsos y pagos, y te paso con una persona cuando quieras. ¿En qué te ayudo?`,
    help: () =>
      'Puedo decirte dónde está un pedido, ver si algo se puede devolver, revisar un reembolso o un pago y responder preguntas sobre la tienda. Di “cancelar” para dejar lo que estamos haciendo, “empezar de nuevo” para volver al inicio o “agente” para hablar con una persona.',
    apology: (reference) =>
      `Lo siento, algo falló de mi lado y tu último mensaje no tuvo efecto. Lo que me dijiste antes sigue aquí. Inténtalo de nuevo o deja que te pase con una persona; la referencia es ${reference}.`,
    iAmBot: () => 'Sí, soy el bot de la tienda. Cuando quieras hablar con una persona, solo di “agente”.',
    inThisLanguage: () => 'Claro, sigamos en español.',
    thanks: () => '¡Con gusto!',
    goodbye: () => '¡Hasta luego y que estés muy bien! Aquí estoy cuando me necesites.',
    readyForMore: () => 'Aquí estoy. ¿En qué te ayudo?',
    allRight: () => 'De acuerdo. ¿Hay algo más?',
    cancelled: (matter, kept) => {
      const dropped =
        MATTERS[matter] === '' ? 'De acuerdo, lo dejo.' : `De acuerdo, dejo ${MATTERS[matter]}.`;
      if (kept.length === 0) return dropped;
      return `${dropped} Conservo ${formatList(kept.map((fact) => KEPT[fact]))}, así no tienes que darlo otra vez.`;
    },
    nothingToCancel: () => 'No hay nada abierto que pueda cancelar. ¿Qué te gustaría hacer?',
    startedOver: () => 'Empezamos de nuevo: dejé todo lo anterior a un lado. ¿En qué te ayudo?',
    backTo: (matter) => (MATTERS[matter] === '' ? '' : `Volvamos a ${MATTERS[matter]}:`),
    goOnWith: (matter) =>
      MATTERS[matter] === ''
        ? '¡Qué gusto verte de nuevo! ¿Seguimos donde nos quedamos?'
        : `¡Qué gusto verte de nuevo! ¿Seguimos con ${MATTERS[matter]}?`,
    leftThat: () => 'De acuerdo, lo dejo a un lado. ¿En qué te ayudo?',
    laterOn: (request) => `Enseguida veo también “${shortened(request)}”.`,
    nowTo: (request) => `Ahora, “${shortened(request)}”:`,
    updated: (isKept) =>
      isKept
        ? 'Me actualizaron desde que hablamos. Lo que me dijiste sigue aquí, así que continuemos.'
        : 'Me actualizaron desde que hablamos y no puedo seguir con lo que teníamos abierto. Dime otra vez qué necesitas, por favor.',
    notUnderstood: () =>
      'Creo que no te entendí bien. ¿Cuál de estas opciones se acerca más? También puedes decirlo con otras palabras.',
    didYouMeanOne: (label) => `Creo que no te entendí del todo. ¿Te refieres a “${label}”?`,
    didYouMean: () => 'Quiero entenderte bien: ¿a cuál de estas te refieres?',
    noted: (question) => `Gracias, ya lo anoté. ${question}`,
    onceMore: (text) => `Te lo repito: ${text}`,
    whatAboutOrder: (orderNumber) => `Gracias, anoté el pedido ${orderNumber}. ¿Qué te gustaría saber de él?`,
    whatAboutEmail: () => 'Gracias, anoté tu correo. ¿De qué se trata?',
    whatAboutFiles: (count) =>
      `Gracias, ${count === 1 ? 'tengo tu archivo' : `tengo tus ${count} archivos`}. ¿De qué se trata? Si quieres, te paso con una persona.`,
    filesKept: (count) =>
      `Gracias, ${count === 1 ? 'tu archivo se queda' : 'tus archivos se quedan'} en esta conversación.`,
    dontSendCards: () =>
      'Eso parecía un número de tarjeta, así que oculté todo menos los últimos dígitos. Por favor, no envíes datos de tarjeta por aquí; nadie en la tienda los necesita.',
    yesOrNo: () => 'Perdona, no supe si eso es un sí o un no.',
    yesNoAgain: (question) => `Basta con un “sí” o un “no”. ${lastSentence(question)}`,
    pickOne: () =>
      'Perdona, no pude relacionarlo con ninguna opción. Elige una de las respuestas de abajo o dilo con otras palabras.',
    changedField: (field) => FIELD_ANEW[field],
    declinedOffer: () => 'De acuerdo, lo dejo así. ¿Hay algo más?',
    leftAtThat: () => 'De acuerdo, lo dejo así.',
    offerPerson: () => ({
      text: 'Todavía no entiendo qué necesitas, lo siento. ¿Se lo paso a una persona?',
      chips: YES_NO,
    }),
    offerPersonInForm: () => ({
      text: 'Parece que nos atascamos y no quiero hacerte perder el tiempo. ¿Quieres que siga una persona?',
      chips: YES_NO,
    }),
    offerPersonInstead: () => ({
      text: 'Lo siento, entonces te entendí mal. ¿Le paso tu pregunta a una persona?',
      chips: YES_NO,
    }),
    handBack: ({ ticketNumber, cause, mergedInto, dueBy }) => {
      if (cause === 'resolved')
        return `Soy el bot otra vez: ${ticketNumber} está cerrado. Aquí estoy si necesitas algo más.`;
      if (cause === 'merged')
        return `Soy el bot otra vez: desde ahora nuestro equipo atiende ${ticketNumber} junto con ${mergedInto ?? 'tu otro caso'} y responde ahí. Si quieres contarles algo más, di «añadir a ${ticketNumber}».`;
      if (cause === 'returned')
        return `Soy el bot otra vez. Siento el silencio: ${ticketNumber} ha vuelto a la cola, y quien lo tome verá todo lo que has escrito. Mientras tanto, aquí estoy.`;
      const until = dueBy ? ` y te responderá a más tardar el ${formatInstant(dueBy, today, timeZone)}` : '';
      return `Soy el bot otra vez. Otra persona del equipo tomará ${ticketNumber}${until}. Mientras tanto, aquí estoy.`;
    },
    day: (day) => formatDay(day, today),
  };
}

const MOST_QUOTED = 80;

/** The shopper's words as a quotation that fits a line. */
function shortened(words: string): string {
  const plain = words.replace(/\s+/g, ' ');
  return plain.length > MOST_QUOTED ? `${plain.slice(0, MOST_QUOTED).trimEnd()}…` : plain;
}

function lastSentence(text: string): string {
  return text.split(/(?<=[.!]) /).at(-1) ?? text;
}

const FIELD_ANEW = {
  name: 'Claro, cambiemos el nombre.',
  email: 'Claro, cambiemos el correo.',
  orderNumber: 'Claro, cambiemos el número de pedido.',
  topic: 'Claro, cambiemos el tema.',
  description: 'Claro, cambiemos el mensaje.',
} as const;
