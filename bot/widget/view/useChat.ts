import { useEffect, useState } from 'preact/hooks';
import type { ChatState } from '../chat/chatState';
import type { Chat } from '../chat/createChat';

/** The chat's present state; the component is drawn again when it changes. */
export function useChat(chat: Chat): ChatState {
  const [state, setState] = useState(chat.state());
  useEffect(() => {
    const read = (): void => setState(chat.state());
    read();
    return chat.subscribe(read);
  }, [chat]);
  return state;
}
