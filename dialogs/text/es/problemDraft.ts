/** A piece that came damaged, defective, wrong or not at all, in words. */
import type { ItemFault, ReturnEligibility } from '../../../policies';
import type { ProblemDraft } from '../returnWording';
import { formatList } from './formats';
import { obstaclesText } from './obstacles';

export const FAULTS_IN_WORDS: Readonly<Record<ItemFault, string>> = {
  defect: 'Tiene un defecto',
  damagedInTransit: 'Llegó dañado',
  wrongItem: 'Recibí otro artículo',
  notAsDescribed: 'No es como se describe',
  missingPiece: 'Falta una pieza',
};

/** What the shopper sees once more and the team gets. */
export function problemDraft(
  { fault, names, orderNumber, details, noticedOn, noticed }: ProblemDraft,
  on: (day: string) => string,
): string {
  const when = noticedOn ? on(noticedOn) : noticed;
  return [
    `Problema con ${names.length > 0 ? formatList(names) : 'una pieza'}${orderNumber ? ` del pedido ${orderNumber}` : ''}: ${FAULTS_IN_WORDS[fault]}.`,
    details && `“${details}”`,
    when && `Notado: ${when}.`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** What the record or the piece's state means for a way back, where it is settled. */
export function problemRemark(
  { reason, facts }: ReturnEligibility,
  on: (day: string) => string,
): string | undefined {
  switch (reason) {
    case 'windowOver':
      return `Los ${facts.windowDays} días para pedir una devolución ya pasaron${facts.lastDayToReturn ? ` (el último fue el ${on(facts.lastDayToReturn)})` : ''}, así que una persona tiene que decir qué es posible todavía.`;
    case 'defectWithObstacle':
    case 'possibleFaultWithObstacle':
      return `Como ${obstaclesText(facts.obstacles)}, la política no resuelve si se puede devolver, así que lo decide una persona.`;
    case 'returnOnFile':
      return `Ya hay una devolución registrada desde el ${on(facts.firstRequestedOn)}.`;
    case 'notShipped':
    case 'notDelivered':
      return 'En nuestro registro aún no figura la entrega, así que nuestro equipo revisará eso también.';
    default:
      return undefined;
  }
}
