/** A conversation to go on with, and the secret of its mailed link in place of a token. */
export interface LinkedConversation {
  token: string;
  conversationId: string;
}

/** Takes the link that led here out of the address: out of the history, and of what is shared of the page. */
export function takeMailedLink(): LinkedConversation | undefined {
  const [, token, conversationId] = /^#bezel=(([\w-]+)\.[\w.-]+)$/.exec(location.hash) ?? [];
  if (!token || !conversationId) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return { token, conversationId };
}
