import { DeskError } from '../desk/deskError';
import type { ActingAgent } from './mayAct';

/** Lets leads and admins pass. @throws DeskError leadsOnly */
export function checkLead({ role }: Pick<ActingAgent, 'role'>): void {
  if (role !== 'lead' && role !== 'admin') throw new DeskError('leadsOnly');
}
