import { useDesk } from '../../state/deskOf';
import { deliveryWords } from '../../words/deliveryWords';
import type { MessageItem } from './conversationItems';

/** How far an agent's message came, and the way on where it did not arrive. */
export function DeliveryState({ item, number }: { item: MessageItem; number: string }) {
  const desk = useDesk();
  const { delivery, maySendAgain, messageId } = item;
  if (!delivery) return null;
  const isBad = delivery === 'failed' || delivery === 'uncertain';
  return (
    <div class={`outgoing-state ${isBad ? 'outgoing-failed' : ''}`}>
      <p>
        {deliveryWords(delivery)}
        {isBad && !maySendAgain && '; sent again'}
      </p>
      {maySendAgain && (
        <span class="outgoing-ways">
          <button class="link" onClick={() => void desk.message.sendAgain(number, messageId)}>
            Send again
          </button>
        </span>
      )}
    </div>
  );
}
