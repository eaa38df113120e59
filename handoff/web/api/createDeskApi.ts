import type {
  AcceptInvitation,
  AgentList,
  AssignRequest,
  AttentionList,
  CannedReplyList,
  CannedReplyRequest,
  CannedReplyView,
  Invited,
  MacroList,
  MacroPreviewList,
  MacroRequest,
  MacroView,
  NextResponse,
  NoteRequest,
  PresenceRequest,
  PresenceView,
  OtherTicketRequest,
  PriorityRequest,
  PasswordReset,
  ReplyRequest,
  ReplyResponse,
  Session,
  SetupRequest,
  SignInRequest,
  SnoozeRequest,
  TicketCounts,
  TicketDetail,
  TicketList,
  TicketListQuery,
  TicketResponse,
  TopicRequest,
  TypingRequest,
  ViewersView,
} from '../../api/contract';
import { createRequest } from './createRequest';

/** A write without content. */
export type PlainAction = 'claim' | 'release' | 'resolve' | 'reopen' | 'wake' | 'unmerge';

/** The routes of `api/contract.ts`; each throws an ApiProblem. */
export type DeskApi = ReturnType<typeof createDeskApi>;

export function createDeskApi() {
  let csrfToken = '';
  const keep = (session: Session): Session => {
    csrfToken = session.csrfToken;
    return session;
  };
  const readSession = async (): Promise<Session> => keep(await request<Session>('GET', '/session'));
  const request = createRequest({
    token: () => csrfToken,
    renew: async () => {
      await readSession();
    },
  });

  const ticketPath = (number: string, rest = ''): string => `/tickets/${encodeURIComponent(number)}${rest}`;

  return {
    /** For pages that have their own routes. */
    request,
    readSession,
    signIn: async (body: SignInRequest) => keep(await request<Session>('POST', '/session', body)),
    setUp: async (body: SetupRequest) => keep(await request<Session>('POST', '/setup', body)),
    lookAtInvitation: (token: string) => request<Invited>('POST', '/invitation', { token }),
    acceptInvitation: async (body: AcceptInvitation) =>
      keep(await request<Session>('POST', '/invitation/accept', body)),
    forgotPassword: (email: string) => request<void>('POST', '/password/forgotten', { email }),
    resetPassword: (body: PasswordReset) => request<void>('POST', '/password/reset', body),
    signOut: () => request<void>('DELETE', '/session'),
    agents: () => request<AgentList>('GET', '/agents'),
    counts: () => request<TicketCounts>('GET', '/counts'),
    tickets: (query: TicketListQuery) => {
      const given = Object.entries(query).filter(([, value]) => value !== undefined);
      return request<TicketList>('GET', `/tickets?${new URLSearchParams(given as [string, string][])}`);
    },
    next: () => request<NextResponse>('POST', '/next'),
    ticket: (number: string) => request<TicketDetail>('GET', ticketPath(number)),
    act: (number: string, action: PlainAction) =>
      request<TicketResponse>('POST', ticketPath(number, `/${action}`)),
    assign: (number: string, body: AssignRequest) =>
      request<TicketResponse>('POST', ticketPath(number, '/assign'), body),
    setPriority: (number: string, body: PriorityRequest) =>
      request<TicketResponse>('POST', ticketPath(number, '/priority'), body),
    setTopic: (number: string, body: TopicRequest) =>
      request<TicketResponse>('POST', ticketPath(number, '/topic'), body),
    snooze: (number: string, body: SnoozeRequest) =>
      request<TicketResponse>('POST', ticketPath(number, '/snooze'), body),
    merge: (number: string, body: OtherTicketRequest) =>
      request<TicketResponse>('POST', ticketPath(number, '/merge'), body),
    link: (number: string, body: OtherTicketRequest) =>
      request<TicketResponse>('POST', ticketPath(number, '/link'), body),
    unlink: (number: string, body: OtherTicketRequest) =>
      request<TicketResponse>('POST', ticketPath(number, '/unlink'), body),
    reply: (number: string, body: ReplyRequest) =>
      request<ReplyResponse>('POST', ticketPath(number, '/replies'), body),
    replyWithFiles: (number: string, clientReplyId: string, text: string, files: readonly File[]) => {
      const form = new FormData();
      form.set('clientReplyId', clientReplyId);
      form.set('text', text);
      for (const file of files) form.append('files', file, file.name);
      return request<ReplyResponse>('POST', ticketPath(number, '/replies/files'), form);
    },
    sendAgain: (number: string, messageId: string) =>
      request<ReplyResponse>('POST', ticketPath(number, `/messages/${encodeURIComponent(messageId)}/again`)),
    note: (number: string, body: NoteRequest) =>
      request<TicketResponse>('POST', ticketPath(number, '/notes'), body),
    attention: () => request<AttentionList>('GET', '/attention'),
    saw: (number: string) => request<void>('POST', ticketPath(number, '/seen')),
    typing: (number: string, body: TypingRequest) =>
      request<void>('POST', ticketPath(number, '/typing'), body),
    viewers: (number: string) => request<ViewersView>('GET', ticketPath(number, '/viewers')),
    presence: () => request<PresenceView>('GET', '/presence'),
    setPresence: (body: PresenceRequest) => request<PresenceView>('PUT', '/presence', body),
    filledCannedReplies: (number: string) =>
      request<CannedReplyList>('GET', ticketPath(number, '/canned-replies')),
    cannedReplies: () => request<CannedReplyList>('GET', '/canned-replies'),
    addCannedReply: (body: CannedReplyRequest) => request<CannedReplyView>('POST', '/canned-replies', body),
    changeCannedReply: (id: string, body: CannedReplyRequest) =>
      request<CannedReplyView>('PUT', `/canned-replies/${id}`, body),
    removeCannedReply: (id: string) => request<void>('DELETE', `/canned-replies/${id}`),
    macroPreviews: (number: string) => request<MacroPreviewList>('GET', ticketPath(number, '/macros')),
    runMacro: (number: string, id: string, runId: string) =>
      request<TicketResponse>('POST', ticketPath(number, `/macros/${id}`), { runId }),
    macros: () => request<MacroList>('GET', '/macros'),
    addMacro: (body: MacroRequest) => request<MacroView>('POST', '/macros', body),
    changeMacro: (id: string, body: MacroRequest) => request<MacroView>('PUT', `/macros/${id}`, body),
    removeMacro: (id: string) => request<void>('DELETE', `/macros/${id}`),
    dismissReturned: () => request<void>('DELETE', '/presence/returned'),
    events: (number: string | undefined) =>
      new EventSource(`/api/desk/events${number ? `?ticket=${encodeURIComponent(number)}` : ''}`),
  };
}
