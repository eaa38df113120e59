import type { ActingAgent } from '../accounts/mayAct';
import { DeskError } from '../desk/deskError';

/** @throws DeskError adminsOnly */
export function checkAdmin({ role }: ActingAgent): void {
  if (role !== 'admin') throw new DeskError('adminsOnly');
}
