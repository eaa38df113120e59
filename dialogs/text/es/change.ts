import type { CalendarDay, OrderChange } from '../../../policies';
import type { ChangeIntent } from '../../routes';
import type { ChangeAspect, ChangeRequest, ChangeScope, ChangeWording, ChangedItem } from '../changeWording';
import type { WordingSetting } from '../wording';
import { CHIPS, YES_NO } from './chips';
import { formatDay, formatList, upperFirst, withSource } from './formats';
import { itemsText } from './order';

const WHAT: Readonly<Record<ChangeIntent, string>> = {
  OrderChange: 'Cambiar un pedido',
  OrderCancel: 'Cancelar un pedido',
  AddressChange: 'Cambiar la dirección',
};

const ASPECTS: ChangeWording['aspects'] = {
  size: 'Otra talla',
  piece: 'Otra pieza',
  quantity: 'La cantidad',
  remove: 'Quitarlo',
  other: 'Otra cosa',
};

const [YES = '', NO = ''] = YES_NO;

const BY_TEAM = 'Yo no puedo hacerlo: lo registro como urgente y lo decide nuestro equipo.';
const UNCLEAR = 'Nuestro registro no cuadra y prefiero no adivinar.';

export function createChangeWording({ today }: WordingSetting): ChangeWording {
  const on = (day: CalendarDay): string => formatDay(day, today);

  return {
    rule: ({ section }, change) =>
      withSource(`${WHAT[change]} puede ser posible mientras el pedido no haya salido. ${BY_TEAM}`, section),
    decision: (decision, scope) => withSource(decisionText(decision, scope), decision.section),
    addressDecision: (decision) => {
      const { orderNumber, notShipped, parcels } = decision.facts;
      const carriers = formatList([...new Set(parcels.map(({ carrier }) => carrier))]);
      const text = (): string => {
        switch (decision.reason) {
          case 'notShipped':
            return `El pedido ${orderNumber} aún no ha salido, así que su dirección todavía puede cambiarse. ${BY_TEAM}`;
          case 'partlyShipped':
            return `Una parte del pedido ${orderNumber} ya salió. Para lo que falta (${itemsText(notShipped)}) la dirección todavía puede cambiarse; para el resto, nuestro equipo solo puede preguntarle al transportista. ${BY_TEAM}`;
          case 'onItsWay':
            return `El pedido ${orderNumber} ya va en camino con ${carriers}, y no sé si todavía se puede desviar. Nuestro equipo ayuda con las direcciones, así que lo registro como urgente.`;
          case 'alreadyDelivered':
            return `El pedido ${orderNumber} figura como entregado, así que su dirección ya no se puede corregir. Si no lo tienes, puedo hacer que lo revisen.`;
          case 'orderCancelled':
            return `El pedido ${orderNumber} se canceló, así que no se enviará nada.`;
          case 'recordUnclear':
            return `No puedo saber si el pedido ${orderNumber} ya salió. ${UNCLEAR}`;
        }
      };
      return withSource(text(), decision.section);
    },
    offerLookAt: () => ({ text: '¿Se lo paso a nuestro equipo como urgente?', chips: YES_NO }),
    askItems: (change, attempt) => {
      if (attempt > 0) return 'Dime el nombre de la pieza o elígela abajo.';
      return change === 'OrderCancel' ? '¿Qué hay que cancelar?' : '¿De qué pieza se trata?';
    },
    wholeOrder: 'Todo el pedido',
    allUnsent: 'Todo lo que no ha salido',
    askAspect: (names, attempt) =>
      attempt === 0
        ? `¿Qué debería ser distinto en ${names}?`
        : 'Elige lo que más se acerque; con “Otra cosa” puedes decirlo con tus palabras.',
    aspects: ASPECTS,
    askValue: valueQuestion,
    valueNotRead: (aspect) => VALUE_NOT_READ[aspect],
    askAddress: (attempt) =>
      attempt === 0
        ? '¿Cuál es la nueva dirección completa, y a nombre de quién?'
        : 'Escribe la dirección completa en un mensaje: nombre, calle y número, código postal, ciudad y estado o provincia.',
    addressNotRead: () => 'Eso no parece una dirección completa.',
    confirm: (request, isOpen) => ({
      text: `${requestText(request)} ¿Se lo envío a nuestro equipo?`,
      chips: [YES, ...(isOpen ? [CHIPS.change] : []), NO],
    }),
    draft: (request, { notShipped, underway }, said) =>
      [
        draftText(request),
        ...(notShipped.length > 0 ? [`Sin enviar al ${on(today)}: ${itemsText(notShipped)}.`] : []),
        ...(underway.length > 0 ? [`En camino al ${on(today)}: ${itemsText(underway)}.`] : []),
        ...(said ? [`En palabras del cliente: “${said}”`] : []),
      ].join('\n'),
  };
}

function decisionText(decision: OrderChange, { isWhole, mayReturn }: ChangeScope): string {
  const { orderNumber, wanted, notShipped, underway, delivered } = decision.facts;
  const what = wanted === 'cancel' ? 'cancelarlo' : 'cambiarlo';
  const gone = [...underway, ...delivered];
  const subject = isWhole
    ? `el pedido ${orderNumber}`
    : `esa parte del pedido ${orderNumber} (${itemsText(gone)})`;
  switch (decision.reason) {
    case 'notShipped':
      return `El pedido ${orderNumber} aún no ha salido, así que ${what} todavía puede ser posible. ${BY_TEAM}`;
    case 'partlyShipped':
      return `Una parte del pedido ${orderNumber} ya salió (${itemsText(gone)}). Con lo que falta, ${itemsText(notShipped)}, ${what} todavía puede ser posible. ${BY_TEAM}`;
    case 'alreadyShipped': {
      const instead = mayReturn ? ' Cuando llegue, puedes pedir una devolución.' : '';
      return `Lo siento, ${subject} ya salió y ${what} solo es posible antes.${instead}`;
    }
    case 'alreadyDelivered': {
      const instead = mayReturn ? ' Lo que puedes hacer es pedir una devolución.' : '';
      return `Lo siento, ${subject} ya se entregó y ${what} solo es posible antes de que salga.${instead}`;
    }
    case 'orderCancelled':
      return `El pedido ${orderNumber} ya se canceló, así que no queda nada que ${wanted === 'cancel' ? 'cancelar' : 'cambiar'}.`;
    case 'recordUnclear':
      return `No puedo saber si el pedido ${orderNumber} ya salió. ${UNCLEAR}`;
  }
}

function valueQuestion(aspect: ChangeAspect, item: ChangedItem | undefined, attempt: number): string {
  switch (aspect) {
    case 'size': {
      if (attempt > 0) return 'Basta con la nueva talla, como aparece en la tienda.';
      return item?.variant ? `¿Qué talla en lugar de ${item.variant}?` : '¿Qué talla debería ser?';
    }
    case 'quantity': {
      if (attempt > 0) return 'Basta con el número, por ejemplo 2.';
      return item ? `¿Cuántos en lugar de ${item.quantity}?` : '¿Cuántos deberían ser?';
    }
    case 'piece':
      return attempt > 0
        ? 'Escribe el nombre de la pieza, por favor.'
        : '¿Qué pieza te gustaría en su lugar?';
    case 'remove':
    case 'other':
      return attempt > 0
        ? 'Dime en pocas palabras qué debería ser distinto.'
        : '¿Qué debería ser distinto exactamente?';
  }
}

const VALUE_NOT_READ: Readonly<Record<ChangeAspect, string>> = {
  size: 'No encontré ninguna talla en tu mensaje.',
  quantity: 'No encontré ningún número en tu mensaje.',
  piece: 'No supe qué pieza es.',
  remove: 'Eso es un poco corto.',
  other: 'Eso es un poco corto.',
};

function requestText(request: ChangeRequest): string {
  const { change, orderNumber, items, isWhole, otherSizes = [], value = '' } = request;
  switch (change) {
    case 'OrderCancel':
      return isWhole
        ? `Cancelar el pedido ${orderNumber}, completo: ${itemsText(items)}.`
        : `Cancelar del pedido ${orderNumber}: ${itemsText(items)}. El resto se queda.`;
    case 'AddressChange':
      return `Nueva dirección del pedido ${orderNumber}: ${withoutStop(request.address ?? '')}.`;
    case 'OrderChange': {
      const unlisted =
        otherSizes.length > 0
          ? ` En la tienda viene en ${formatList(otherSizes)}, así que nuestro equipo dirá si ${value} es posible.`
          : '';
      return `Cambiar el pedido ${orderNumber}: ${wishText(request)}.${unlisted}`;
    }
  }
}

function draftText(request: ChangeRequest): string {
  const { change, items, isWhole, address = '' } = request;
  switch (change) {
    case 'OrderCancel':
      return isWhole
        ? `Todo el pedido: ${itemsText(items)}.`
        : `Solo: ${itemsText(items)}. El resto se queda.`;
    case 'AddressChange':
      return `Nueva dirección: ${withoutStop(address)}.`;
    case 'OrderChange':
      return `${upperFirst(wishText(request))}.`;
  }
}

function wishText({ aspect = 'other', items, value = '' }: ChangeRequest): string {
  const names = itemsText(items);
  const [first] = items;
  switch (aspect) {
    case 'size': {
      const from = first?.variant && items.length === 1 ? ` de ${first.variant}` : '';
      return `${names}${from} a ${/^\d+$/.test(value) ? 'talla ' : ''}${value}`;
    }
    case 'quantity':
      return `${value} × ${formatList(items.map(({ name }) => name))} en lugar de ${first?.quantity ?? 1}`;
    case 'piece':
      return `${withoutStop(value)} en lugar de ${names}`;
    case 'remove':
      return `quitar ${names}; el resto se queda`;
    case 'other':
      return `${names}: “${withoutStop(value)}”`;
  }
}

function withoutStop(text: string): string {
  return text.trim().replace(/[.\s]+$/, '');
}
