/**
 * What the desk's API takes and answers: the routes, the OpenAPI page and the desk's web app all come
 * from these schemas. Instants are ISO 8601 strings in UTC; `null` is "there is none". A write carries
 * the header `x-csrf-token`; errors are problem+json (`problemSchema`). `GET openapi.json` lists the routes.
 */
export * from './contract/accounts';
export * from './contract/attention';
export * from './contract/audit';
export * from './contract/cannedReplies';
export * from './contract/connections';
export * from './contract/events';
export * from './contract/macros';
export * from './contract/presence';
export * from './contract/helpDesk';
export * from './contract/problem';
export * from './contract/reports';
export * from './contract/secondFactor';
export * from './contract/shared';
export * from './contract/team';
export * from './contract/ticketActions';
export * from './contract/ticketDetail';
export * from './contract/tickets';
export * from './contract/understanding';
export type { AuditAction } from '../audit/auditActions';
export type { AgentAction, AgentRole } from '../accounts/mayAct';
export type { ReturnReason } from '../desk/judgeHold';
export type { OrderTimeline } from '../desk/orderSteps';
export type { TicketPriority, TicketState, TicketView } from '../tickets/ticket';
