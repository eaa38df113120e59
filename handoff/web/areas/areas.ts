/** The desk's pages beside the queue, in the order of its menu. */
import type { ComponentType } from 'preact';
import type { AgentRole } from '../../api/contract';
import type { AreaName } from '../state/route';
import { AccountArea } from './account/AccountArea';
import { AuditArea } from './audit/AuditArea';
import { ReportsArea } from './reports/ReportsArea';
import { ConnectionsArea } from './connections/ConnectionsArea';
import { TeamArea } from './team/TeamArea';
import { UnderstandingArea } from './understanding/UnderstandingArea';

export interface Area {
  title: string;
  /** Who finds it in the menu; the server judges who may use it. */
  roles: readonly AgentRole[];
  Page: ComponentType;
}

export const AREA_PAGES: Record<AreaName, Area> = {
  account: { title: 'Your account', roles: ['agent', 'lead', 'admin'], Page: AccountArea },
  team: { title: 'Team', roles: ['lead', 'admin'], Page: TeamArea },
  reports: { title: 'Reports', roles: ['lead', 'admin'], Page: ReportsArea },
  understanding: { title: 'Not understood', roles: ['lead', 'admin'], Page: UnderstandingArea },
  audit: { title: 'Audit', roles: ['lead', 'admin'], Page: AuditArea },
  connections: { title: 'Connections', roles: ['admin'], Page: ConnectionsArea },
};
