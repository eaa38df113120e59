/** The conversation to come back to, kept in the visitor's localStorage. */
export const SESSION_KEY = 'bezel-session';
/** Present while the chat is open in this tab, in sessionStorage: another page of the site opens it again. */
export const OPEN_KEY = 'bezel-open';
/** What was typed and not sent yet, in sessionStorage. */
export const DRAFT_KEY = 'bezel-draft';
