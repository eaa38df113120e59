import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TicketDetail } from '../../../api/contract';
import { useDesk } from '../../state/deskOf';
import { focusFirst, TICKET_TITLE_ID } from '../focusPlaces';

function questionWords({ conversationId, state }: TicketDetail): string {
  if (!conversationId) return 'Resolve this? There is no chat to close.';
  if (state === 'open') return 'Resolve this without picking it up? The bot still has the chat.';
  return 'Resolve this and hand the chat back to the bot?';
}

/** Asks once more in place: resolving takes the person out of the customer's chat. */
export function ResolveConfirm({ ticket, isPending }: { ticket: TicketDetail; isPending: boolean }) {
  const desk = useDesk();
  const yes = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => yes.current?.focus(), []);
  const close = (): void => {
    desk.ticket.closePanel(ticket.number);
    focusFirst(TICKET_TITLE_ID);
  };
  const onResolve = async (): Promise<void> => {
    await desk.ticket.act(ticket.number, 'resolve');
    focusFirst(TICKET_TITLE_ID);
  };
  return (
    <div
      class="confirm"
      role="group"
      aria-label="Confirm"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <p>{questionWords(ticket)}</p>
      <button
        class="button button-primary"
        ref={yes}
        aria-disabled={isPending}
        onClick={() => void onResolve()}
      >
        {isPending ? 'Resolving…' : 'Resolve'}
      </button>
      <button class="button" onClick={close}>
        Keep it open
      </button>
    </div>
  );
}
