import type { ReturnGuide } from '../../../policies';

/** What the team sends for the way back, as a clause; the address is known to the team alone. */
export function guideText({ kind }: ReturnGuide): string {
  switch (kind) {
    case 'afterConfirmation':
      return 'nuestro equipo confirma la devolución y después te envía la guía con los pasos, la dirección y los documentos que hacen falta. Por favor, no envíes nada antes.';
    case 'comesFromTeam':
      return 'la guía de devolución con los pasos, la dirección y los documentos que hacen falta te la envía nuestro equipo.';
    case 'notNeeded':
      return 'ya está con nosotros.';
  }
}
