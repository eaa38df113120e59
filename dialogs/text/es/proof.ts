import { ONE_TIME_CODE } from '../../oneTimeCode';
import type { ProofWording } from '../wording';
import { CHIPS, YES_NO } from './chips';

const { digits, minutes, tries, perOrderAndHour } = ONE_TIME_CODE;

export const PROOF: ProofWording = {
  askOrderNumber: (attempt, without) => {
    const where = 'El número está en el correo de confirmación de tu pedido, por ejemplo #1042.';
    switch (without) {
      case 'stops':
        return attempt === 0 ? '¿Cuál es tu número de pedido?' : `${where} ¿Cuál es el tuyo?`;
      case 'answersInGeneral':
        return attempt === 0
          ? '¿Cuál es el número de pedido? Si no lo tienes a mano, puedo decirte qué vale en general.'
          : `${where} Sin él solo puedo responder en general. ¿Cuál es el tuyo?`;
      case 'goesOn':
        return attempt === 0
          ? '¿Cuál es el número de pedido? Si no lo tienes a mano, podemos seguir sin él.'
          : `${where} ¿Cuál es el tuyo? También podemos seguir sin él.`;
    }
  },
  notAnOrderNumber: () => 'Eso no parece uno de nuestros números de pedido.',
  askOrderEmail: (orderNumber, attempt) =>
    attempt === 0
      ? `¿Con qué correo se hizo el pedido ${orderNumber}? Lo pregunto para que nadie más pueda ver tu pedido.`
      : 'Escribe el correo con el que hiciste el pedido, por ejemplo ana@example.com.',
  notAnEmail: () => 'No encontré ningún correo en tu mensaje.',
  contactEmail: (email) =>
    `Anotado: el equipo te escribirá a ${email}. El pedido sigue con su propio correo.`,
  noMatch: (misses, orderNumber, email) => {
    const pause = 'Después de varios intentos fallidos, las consultas se pausan 15 minutos.';
    const pair = `un pedido ${orderNumber} con el correo ${email}`;
    if (misses <= 1) {
      return `No encuentro ${pair}. Compara los dos con la confirmación de tu pedido y envíame el dato que haya que corregir, o deja que mande un código al correo del pedido. ${pause}`;
    }
    if (misses === 2) {
      return `Tampoco encuentro ${pair}. El número y el correo están en la confirmación de tu pedido; envíame el que sea distinto o deja que mande un código. ${pause}`;
    }
    return `Sigue sin coincidir: no encuentro ${pair}. Puedes corregir cualquiera de los dos, recibir un código en el correo del pedido o hablar con una persona que lo busque. ${pause}`;
  },
  recheckNotRead: (attempt) =>
    attempt === 0
      ? 'No encontré ningún número de pedido ni correo en tu mensaje. Envíame solo el dato que haya que corregir.'
      : 'Envíame un número de pedido como #1042 o un correo como ana@example.com; conservo el otro dato.',
  codeSent: (orderNumber, count) =>
    count <= 1
      ? `Si existe un pedido ${orderNumber}, un código de ${digits} dígitos va en camino al correo de ese pedido. Escríbelo aquí, por favor; sirve durante ${minutes} minutos.`
      : `Si existe un pedido ${orderNumber}, otro código va en camino al correo de ese pedido. Espera un minuto y revisa también el spam: por pedido no se envían más de ${perOrderAndHour} por hora. ¿Qué código dice?`,
  askCode: (orderNumber) =>
    `¿Qué código de ${digits} dígitos te llegó por correo para el pedido ${orderNumber}?`,
  codeWrong: (count) =>
    count <= 1
      ? `Ese código no sirve: puede tener un error, tener más de ${minutes} minutos o ya estar usado. Revísalo y escríbelo otra vez, o pide uno nuevo.`
      : `Ese tampoco sirve. Un código vale ${minutes} minutos y ${tries} intentos, y solo en este chat. ¿Te envío uno nuevo?`,
  codeLength: (typed) =>
    `Ese tiene ${typed} dígitos y el código tiene ${digits}. Escríbelo una vez más, por favor.`,
  codeNotThere: () =>
    'Un correo puede tardar uno o dos minutos y quizá cayó en el spam. Va al correo del pedido y a ningún otro. Si no llega, puedo enviar uno nuevo, o me dices el correo del pedido.',
  codeNotRead: () =>
    `Estoy esperando el código de ${digits} dígitos del correo. Escríbelo aquí, o dime si prefieres dar el correo del pedido.`,
  unprovable: (orderNumber) =>
    `Entonces no puedo mostrar el pedido ${orderNumber} en este chat: solo puede verlo quien tiene el correo de ese pedido. Una persona del equipo puede revisarlo contigo.`,
  offerWhileUnprovable: () => ({ text: '¿Se lo paso a una persona?', chips: YES_NO }),
  unavailable: () =>
    'Ahora mismo no puedo consultar el sistema de pedidos de la tienda, lo siento. A tu pedido no le pasa nada por eso.',
  withoutNumber: () =>
    'Solo puedo ver un pedido con su número, que está en el correo de confirmación. Envíamelo cuando lo encuentres.',
  offerPerson: () => ({ text: '¿O prefieres que una persona busque el pedido?', chips: YES_NO }),
  offerWhileUnavailable: () => ({
    text: '¿Le paso tu pregunta a una persona?',
    chips: [...YES_NO, CHIPS.tryAgain],
  }),
};
