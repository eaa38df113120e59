import { render } from 'preact';
import { createDeskApi } from './api/createDeskApi';
import { createNotices } from './notices/createNotices';
import { DeskApp } from './parts/DeskApp';
import { createDesk } from './state/createDesk';
import { DeskOf } from './state/deskOf';

/** Starts the desk in the page's `#desk`. */
export function startDesk(root: HTMLElement): void {
  const desk = createDesk(createDeskApi());
  desk.navigation.follow();
  addEventListener('beforeunload', (event) => {
    const messages = Object.values(desk.store.get().outgoing).flat();
    // A message that the server does not have would be lost with the page.
    if (messages.some((message) => message.phase !== 'sent')) event.preventDefault();
  });
  render(
    <DeskOf.Provider value={desk}>
      <DeskApp />
    </DeskOf.Provider>,
    root,
  );
  createNotices(desk);
  void desk.session.resume();
}

const root = document.getElementById('desk');
if (root) startDesk(root);
