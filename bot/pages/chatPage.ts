/** Where a link in a mail leads: a page that opens the chat. The widget takes the conversation from the address. */
import type { Policy } from '../../policies';
import { html, type Html } from './html';
import { pageShell, type PageAssets } from './pageShell';
import { siteFooter, siteHeader } from './siteFrame';

export const CHAT_PAGE = '/chat/resume';
/** In the address behind the `#`, before the link's secret. The widget's loader reads it on any page. */
export const CHAT_LINK_NAME = 'bezel';

/** @param isDemo the demo shop has a home page to go back to */
export function chatPage(assets: PageAssets, { policy, isDemo }: { policy: Policy; isDemo: boolean }): Html {
  const { shopName } = policy;
  return pageShell(assets, {
    title: `Your conversation · ${shopName}`,
    description: `Go on with your conversation with ${shopName}.`,
    shopName,
    styles: ['contact.css'],
    body: html`${siteHeader({ shopName, isDemo })}
      <main id="main" class="contact">
        <div class="contact-words">
          <h1>Your conversation with us</h1>
          <p>
            It opens in the chat, and you can go on where you left off.
            <button type="button" class="text-button" data-bezel-open>Open the chat</button>
          </p>
          <p lang="es">
            Se abre en el chat y puedes seguir donde lo dejaste.
            <button type="button" class="text-button" data-bezel-open>Abrir el chat</button>
          </p>
          <p>Is it not there any more? Then <a href="/contact">write to us</a> with your ticket’s number.</p>
          <p lang="es">
            ¿Ya no está? Entonces <a href="/contact">escríbenos</a> con el número de tu mensaje.
          </p>
        </div>
        <noscript>
          <p class="form-problem">
            The chat needs JavaScript. Without it, please <a href="/contact">write to us</a>.
          </p>
        </noscript>
      </main>
      ${siteFooter({ shopName, isDemo })}`,
  });
}
