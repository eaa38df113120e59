/** Header and footer of the shop's own pages. */
import { html, type Html } from './html';

export function siteHeader({
  shopName,
  isDemo,
  current,
}: {
  shopName: string;
  /** Only the demo shop has pages besides the contact page. */
  isDemo: boolean;
  /** Which of the pages in the menu this is. */
  current?: 'shop' | 'contact';
}): Html {
  const here = (page: typeof current): Html | undefined =>
    page === current ? html` aria-current="page"` : undefined;
  const name = html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M7.5 5h9L20.5 10 12 20 3.5 10zM3.5 10h17M9 10l3 10 3-10-3-5z" />
    </svg>
    <span>${shopName}</span>`;
  return html`${
      isDemo &&
      html`<aside class="demo-bar" aria-label="About this shop">
        This is a demo shop: nothing is for sale, and every order in it is made up.
      </aside>`
    }
    <header class="site-header">
      ${isDemo ? html`<a class="wordmark" href="/">${name}</a>` : html`<span class="wordmark">${name}</span>`}
      ${
        isDemo &&
        html`<nav aria-label="Site">
          <a href="/#collection">Collection</a>
          <a href="/#try">Try it</a>
          <a href="/contact" ${here('contact')}>Contact</a>
          <a href="/desk">Agents’ desk</a>
        </nav>`
      }
    </header>`;
}

export function siteFooter({ shopName, isDemo }: { shopName: string; isDemo: boolean }): Html {
  return html`<footer class="site-footer">
    <p>${shopName}${isDemo && ' is a demo shop. The support chat is real.'}</p>
    ${isDemo && html`<p><a href="/contact">Contact us</a> <a href="/desk">Agents’ desk</a></p>`}
  </footer>`;
}
