/** What the routes that do something to a ticket have in common. */
export function ticketAction(path: string, operationId: string, summary: string) {
  return {
    method: 'post' as const,
    path: `tickets/{number}/${path}`,
    operationId,
    summary,
    status: 200 as 200 | 201 | 204,
    problems: [404, 409],
  };
}
