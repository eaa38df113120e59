import type { ItemCondition, ItemFault, ReturnEligibility, ReturnPostage } from '../../../policies';
import type { ReturnWording } from '../returnWording';
import type { WordingSetting } from '../wording';
import { YES_NO } from './chips';
import { formatDay, formatList, formatRange, withSource } from './formats';
import { isOfCondition, obstaclesText } from './obstacles';
import { FAULTS_IN_WORDS, problemDraft, problemRemark } from './problemDraft';
import { RETURN_REASONS_IN_WORDS, returnDraft } from './returnDraft';
import { guideText } from './returnGuide';

const DETAILS: Readonly<Partial<Record<ItemFault, string>>> = {
  wrongItem: '¿Qué recibiste en su lugar?',
  missingPiece: '¿Qué falta exactamente?',
};

export function createReturnWording({ today }: WordingSetting): ReturnWording {
  const on = (day: string): string => formatDay(day, today);

  /** `of` names the items: "de Luna Ring", or nothing without an order. */
  function decisionText(decision: ReturnEligibility, of: string): string {
    switch (decision.kind) {
      case 'eligible': {
        const { deliveredOn, deliveredOnFrom, lastDayToReturn, windowDays, saidDeliveredOn } = decision.facts;
        const source =
          deliveredOnFrom === 'shopper'
            ? ', como me dices'
            : saidDeliveredOn
              ? ' según nuestro registro'
              : '';
        return `Buenas noticias: por lo que me cuentas, la devolución${of} es posible. Puedes pedirla hasta el ${on(lastDayToReturn)}, ${windowDays} días desde la entrega del ${on(deliveredOn)}${source}.`;
      }
      case 'notEligible': {
        if (decision.reason === 'windowOver') {
          const { deliveredOn, lastDayToReturn, windowDays } = decision.facts;
          return `Lo siento, la devolución${of} ya no es posible. Se puede pedir dentro de los ${windowDays} días desde la entrega, que fue el ${on(deliveredOn)}; el último día fue el ${on(lastDayToReturn)}.`;
        }
        const { obstacles } = decision.facts;
        const condition = obstacles.some(isOfCondition)
          ? ' Lo que se devuelve tiene que estar sin usar y en su estado original, con empaque y etiquetas intactos.'
          : '';
        return `Lo siento, la devolución${of} no es posible: ${obstaclesText(obstacles)}.${condition}`;
      }
      case 'alreadyRequested':
        return `Ya hay una devolución${of} registrada desde el ${on(decision.facts.firstRequestedOn)}.`;
      case 'needsFacts':
        return 'Necesito saber un poco más para decírtelo.';
      case 'needsPerson':
        return personText(decision, of);
    }
  }

  function decisionsText(decisions: readonly ReturnEligibility[]): string {
    const groups = new Map<string, ReturnEligibility[]>();
    for (const decision of decisions) {
      const saying = decisionText(decision, '');
      groups.set(saying, [...(groups.get(saying) ?? []), decision]);
    }
    const texts = [...groups.values()].flatMap((group) => {
      const names = group.flatMap(({ facts }) => (facts.item ? [facts.item.name] : []));
      return group
        .slice(0, 1)
        .map((first) => decisionText(first, names.length > 0 ? ` de ${formatList(names)}` : ''));
    });
    return withSource(texts.join('\n\n'), decisions[0]?.section);
  }

  return {
    askItems: (names) => `¿Qué te gustaría devolver: ${formatList(names, 'o')}?`,
    itemsNotRead: (names) =>
      `No pude relacionarlo con ningún artículo de este pedido. Tiene ${formatList(names)}.`,
    allItems: (count) => (count === 2 ? 'Los dos' : 'Todos'),
    askQuantity: (name, quantity) => `Compraste ${quantity} de ${name}. ¿Cuántos te gustaría devolver?`,
    quantityNotRead: (quantity) => `Necesito un número del 1 al ${quantity}.`,
    nothing: () => 'De acuerdo, entonces no se devuelve nada. Si cambias de opinión, solo dímelo.',
    askIfArrived: (names) =>
      `En nuestro registro aún no figura la entrega de ${formatList(names)}. Si ya tienes el paquete, ¿qué día llegó?`,
    notArrived: 'Aún no llega',
    askDeliveredOn: (attempt) =>
      attempt === 0
        ? '¿Qué día llegó?'
        : 'Basta con un día como “el martes pasado”, “hace 3 semanas” o “el 2 de noviembre”. ¿Cuándo llegó?',
    deliveredOnNotRead: () => 'Necesito el día exacto, porque el plazo de devolución se cuenta desde él.',
    deliveredOnImpossible: (day) => `El ${on(day)} no puede ser el día en que llegó. ¿Qué día fue?`,
    askWhichDay: (one, other) => `Para estar seguros: ¿fue el ${on(one)} o el ${on(other)}?`,
    askReason: (count, attempt) =>
      attempt === 0
        ? `¿Por qué te gustaría ${count > 1 ? 'devolverlos' : 'devolverlo'}?`
        : 'El motivo decide quién paga el envío. ¿Cuál de estos se acerca más?',
    reasonNotRead: () => 'No pude relacionarlo con ningún motivo.',
    reasons: RETURN_REASONS_IN_WORDS,
    askCategory: () => '¿Qué tipo de pieza es?',
    askEngraved: () => '¿Lleva grabado?',
    categories: {
      ring: 'Anillo',
      necklace: 'Collar',
      bracelet: 'Pulsera',
      earrings: 'Aretes',
      charm: 'Dije',
      other: 'Otra cosa',
    },
    askAsNew: (missing, names) =>
      names.length > 1
        ? `¿Es así para ${formatList(names)}: ${wantedText(missing)}?`
        : asNewQuestion(missing),
    asNewNotRead: () => 'Dime en una palabra, por favor: ¿todo eso es así o hay algo distinto?',
    askWhichDiffer: (names) => `¿Con cuál hay algo distinto: ${formatList(names, 'o')}?`,
    askDifferences: (names) =>
      names.length > 0 ? `¿Qué es distinto en ${formatList(names)}?` : '¿Qué es distinto?',
    differences: {
      unused: 'Ya se usó',
      originalCondition: 'Se modificó o se dañó',
      packagingIntact: 'Empaque no intacto',
      tagsIntact: 'Etiquetas no intactas',
    },
    allAsNew: 'Sí, todo así',
    notAsNew: 'No, no todo',
    decisions: decisionsText,
    terms: (postage, guide, refundDays, count) =>
      withSource(
        `${postageText(postage)} Lo que sigue: ${guideText(guide)} Cuando ${count > 1 ? 'lleguen y pasen' : 'llegue y pase'} la inspección, el reembolso se hace en ${formatRange(refundDays)} días y un correo te avisa.`,
        postage.section,
      ),
    offerRequest: () => ({ text: '¿Le envío la solicitud de devolución a nuestro equipo?', chips: YES_NO }),
    offerPerson: () => ({
      text: '¿Se lo paso a nuestro equipo para que una persona lo decida?',
      chips: YES_NO,
    }),
    draft: (claim) => returnDraft(claim, on),
    askPhoto: (attempt) =>
      attempt === 0
        ? '¿Puedes añadir una foto? Le ayuda a nuestro equipo, y sin ella también se puede.'
        : 'Puedes adjuntar una foto aquí, o decirme que no hay.',
    noPhoto: 'Sin foto',
    noFileSeen: () => 'No veo ningún archivo en tu mensaje.',
    sorry: () => 'Lo siento, así no debería ser.',
    itemProblem: (postage, decisions) => {
      const remarks = decisions.flatMap((decision) => problemRemark(decision, on) ?? []);
      const section = postage?.section ?? decisions[0]?.section;
      const rules = [...(postage ? [itemProblemText(postage)] : []), ...new Set(remarks)].join(' ');
      const cited = rules === '' ? '' : `${withSource(rules, section)} `;
      return `${cited}Tu caso pasa de primero a nuestro equipo.`;
    },
    askProblemItem: (names) => `¿De qué pieza se trata: ${formatList(names, 'o')}?`,
    askPiece: () => '¿Qué pieza es?',
    askDetails: (fault) => DETAILS[fault] ?? '¿Qué le pasa exactamente? Basta con una frase.',
    askNoticed: () => '¿Cuándo lo notaste por primera vez?',
    noticedOnArrival: 'Cuando llegó',
    problemDraft: (problem) => problemDraft(problem, on),
    askFault: (attempt) => (attempt === 0 ? '¿Qué le pasa?' : '¿Cuál de estos lo describe mejor?'),
    faults: FAULTS_IN_WORDS,
  };
}

function personText(
  { reason, facts }: Extract<ReturnEligibility, { kind: 'needsPerson' }>,
  of: string,
): string {
  const order = of === '' ? 'Ese pedido' : `El pedido${of}`;
  switch (reason) {
    case 'defectWithObstacle':
    case 'possibleFaultWithObstacle':
      return `En la devolución${of} puede haber un fallo nuestro, pero ${obstaclesText(facts.obstacles)}. La política no resuelve un caso así, de modo que lo decide una persona.`;
    case 'damagedInTransit':
      return 'Siento el daño. Qué se hace cuando algo se daña en el camino lo decide una persona, caso por caso.';
    case 'notShipped':
      return `Aún no hemos enviado ${of === '' ? 'el pedido' : of.slice(' de '.length)}, así que no hay nada que devolver. Si cambiaste de opinión, puedo pedirle a nuestro equipo que lo cancele.`;
    case 'notDelivered':
      return `La devolución${of} solo es posible después de la entrega: puedes pedirla dentro de los ${facts.windowDays} días desde ese día.`;
    case 'orderCancelled':
      return `${order} se canceló, así que debería verlo una persona.`;
    case 'alreadyRefunded':
      return `${order} ya se reembolsó, así que debería verlo una persona.`;
    case 'datesContradict':
      return 'Las fechas de nuestro registro no cuadran, así que debería verlo una persona.';
  }
}

function postageText({ kind }: ReturnPostage): string {
  switch (kind) {
    case 'customerPays':
      return 'El envío de la devolución corre por tu cuenta.';
    case 'shopPays':
      return 'El envío de la devolución lo pagamos nosotros.';
    case 'needsFacts':
      return 'Quién paga el envío de la devolución depende del motivo.';
    case 'needsPerson':
      return 'En este caso, si pagamos el envío de la devolución lo decide una persona.';
  }
}

function itemProblemText(decision: ReturnPostage): string {
  const ours = decision.reason === 'productDefect' ? 'por un defecto' : 'por un error nuestro';
  return decision.kind === 'shopPays'
    ? `Si hay que devolverlo ${ours}, el envío lo pagamos nosotros.`
    : postageText(decision);
}

/** What the policy wants of an item, as far as it is not known yet. */
function wantedText(missing: readonly (keyof ItemCondition)[]): string {
  const intact = intactParts(missing);
  return formatList([...statesOf(missing), ...(intact.length > 0 ? [`con ${intactText(intact)}`] : [])]);
}

function asNewQuestion(missing: readonly (keyof ItemCondition)[]): string {
  if (statesOf(missing).length > 0) return `¿Está ${wantedText(missing)}?`;
  return `¿Tiene ${intactText(intactParts(missing))}?`;
}

function statesOf(missing: readonly (keyof ItemCondition)[]): string[] {
  return [
    ...(missing.includes('unused') ? ['sin usar'] : []),
    ...(missing.includes('originalCondition') ? ['en su estado original'] : []),
  ];
}

function intactParts(missing: readonly (keyof ItemCondition)[]): ('packaging' | 'tags')[] {
  return [
    ...(missing.includes('packagingIntact') ? (['packaging'] as const) : []),
    ...(missing.includes('tagsIntact') ? (['tags'] as const) : []),
  ];
}

function intactText(parts: readonly ('packaging' | 'tags')[]): string {
  if (parts.length > 1) return 'el empaque y las etiquetas intactos';
  return parts[0] === 'tags' ? 'las etiquetas intactas' : 'el empaque intacto';
}
