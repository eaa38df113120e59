import { clockWords, fullInstantWords } from '../../words/timeWords';
import { Attachments } from './Attachments';
import type { MessageItem } from './conversationItems';
import { DeliveryState } from './DeliveryState';
import { LinkedText } from './LinkedText';

/** Customers stand on the left; the shop's side, bot or person, on the right, each under its name. */
export function Message({ item, number }: { item: MessageItem; number: string }) {
  return (
    <li class={`message message-${item.from} ${item.continues ? 'message-continues' : ''}`}>
      <p class={item.continues ? 'unseen' : 'message-head'}>
        <span class="message-author">{item.author}</span>
        {item.mail && <span>by e-mail{item.mail.from && `, from another address: ${item.mail.from}`}</span>}
        <time dateTime={item.at.toISOString()} title={fullInstantWords(item.at)} class="number">
          {clockWords(item.at)}
        </time>
      </p>
      <div class="bubble">
        {item.text && (
          <p>
            <LinkedText text={item.text} />
          </p>
        )}
        {item.mail?.full && (
          <details class="message-whole">
            <summary>The whole mail</summary>
            <p>{item.mail.full}</p>
          </details>
        )}
        <Attachments attachments={item.attachments} />
      </div>
      <DeliveryState item={item} number={number} />
    </li>
  );
}
