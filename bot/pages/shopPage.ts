/** Home page of the demo shop: what a shop with the widget looks like, and how to try it. */
import type { Policy, Product } from '../../policies';
import type { DemoOrder } from '../shop/demoShop';
import { drawingPath } from '../shop/drawingPath';
import { html, type Html } from './html';
import { pageShell, type PageAssets } from './pageShell';
import { siteFooter, siteHeader } from './siteFrame';

export interface ShopPageContent {
  policy: Policy;
  products: readonly Product[];
  /** Demo orders as of today. */
  orders: readonly DemoOrder[];
}

/** Cases that show most of what the bot can do, as they begin in the demo shop's list. */
const FIRST_TO_TRY = ['in transit', 'delivered 5', 'overdue', 'late in', 'refund due', 'payment failed'];
const SHOWN_PRODUCTS = 8;

/** What a shopper with such an order would type. */
function questionFor({ order: { orderNumber, email }, case: special }: DemoOrder): string {
  const and = `order ${orderNumber}, ${email}`;
  if (special.startsWith('payment')) return `Did my payment go through? It is ${and}`;
  if (/refund|inspection|returned/.test(special)) return `Where is my refund for ${and}?`;
  if (/yesterday|today/.test(special) && special.includes('delivered')) return `My parcel never came: ${and}`;
  if (special.includes('delivered') && !special.startsWith('several')) return `I would like to return ${and}`;
  return `Where is my parcel? It is ${and}`;
}

function firstToTry(orders: readonly DemoOrder[]): DemoOrder[] {
  return FIRST_TO_TRY.flatMap((start) => orders.find((order) => order.case.startsWith(start)) ?? []);
}

/** Some of each category in turn, each begun at another place, so that gold and silver mix. */
function mixedByCategory(products: readonly Product[]): Product[] {
  const shelves = new Map<string, Product[]>();
  for (const product of products)
    shelves.set(product.category, [...(shelves.get(product.category) ?? []), product]);
  const rows = Math.max(0, ...[...shelves.values()].map((shelf) => shelf.length));
  return Array.from({ length: rows }, (_, row) =>
    [...shelves.values()].flatMap(
      (shelf, begin) => (row < shelf.length && shelf[(row + begin) % shelf.length]) || [],
    ),
  )
    .flat()
    .slice(0, SHOWN_PRODUCTS);
}

const price = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 0,
});

function productCard(product: Product): Html {
  return html`<li class="product">
    <img
      src="${product.imageUrl ?? drawingPath(product.productId)}"
      alt=""
      width="240"
      height="240"
      loading="lazy"
    />
    <h3>${product.name}</h3>
    <p class="product-materials">${product.materials.join(', ')}</p>
    <p class="product-price">${price.format(product.priceCents / 100)}</p>
  </li>`;
}

function orderCard(demo: DemoOrder): Html {
  const { orderNumber, email } = demo.order;
  return html`<li class="try-order">
    <p class="try-case">${demo.case}</p>
    <p><span class="try-number">${orderNumber}</span> <span class="try-mail">${email}</span></p>
    <button type="button" class="text-button" data-bezel-open="${questionFor(demo)}">
      Ask about it <span class="for-readers">(order ${orderNumber})</span>
    </button>
  </li>`;
}

export function shopPage(assets: PageAssets, { policy, products, orders }: ShopPageContent): Html {
  const { shopName, returnWindowDays, deliveryDays, responseHours } = policy;
  const hero =
    products.find(({ materials }) => materials.length > 1 && materials[0]?.includes('gold')) ?? products[0];
  return pageShell(assets, {
    title: `${shopName} · demo shop`,
    description: `A demo shop for the Bezel support chat.`,
    shopName,
    styles: ['shop.css'],
    body: html`${siteHeader({ shopName, isDemo: true, current: 'shop' })}
      <main id="main">
        <section class="hero">
          <div class="hero-words">
            <h1>Made to be worn every day, looked after for years</h1>
            <p>
              Rings, chains and pearls in gold and silver, and customer care that knows your order, our
              policy, and when to fetch a person.
            </p>
            <p class="hero-actions">
              <button type="button" class="button" data-bezel-open>Ask about an order</button>
              <a class="button quiet" href="/contact">Write to us</a>
            </p>
          </div>
          ${hero && html`<img class="hero-picture" src="${hero.imageUrl ?? drawingPath(hero.productId)}" alt="" width="480" height="480" />`}
        </section>

        <section class="promises" aria-label="Our service">
          <p><strong>${deliveryDays.min}–${deliveryDays.max} days</strong> delivery, tracked</p>
          <p><strong>${returnWindowDays} days</strong> to return unused pieces</p>
          <p><strong>${responseHours.min}–${responseHours.max} hours</strong> to an answer from our team</p>
        </section>

        <section class="try" id="try" aria-labelledby="try-title">
          <div class="try-words">
            <h2 id="try-title">Try it as a customer</h2>
            <p>
              Pick an order: the chat opens with its question typed in. The bot asks for the number and the
              e-mail address on an order before it says anything about it. Ask for a person at any time, then
              answer as one at the <a href="/desk">agents’ desk</a>.
            </p>
          </div>
          <ul class="try-orders">
            ${firstToTry(orders).map(orderCard)}
          </ul>
          <details>
            <summary>All ${orders.length} demo orders</summary>
            <div class="table-frame" tabindex="0" role="region" aria-label="All demo orders">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Order</th>
                    <th scope="col">E-mail address</th>
                    <th scope="col">What is special</th>
                  </tr>
                </thead>
                <tbody>
                  ${orders.map(
                    (demo) =>
                      html`<tr>
                        <td>${demo.order.orderNumber}</td>
                        <td>${demo.order.email}</td>
                        <td>
                          <button type="button" class="text-button" data-bezel-open="${questionFor(demo)}">
                            ${demo.case}
                          </button>
                        </td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>
          </details>
        </section>

        <section class="collection" id="collection" aria-labelledby="collection-title">
          <h2 id="collection-title">The collection</h2>
          <ul class="products">
            ${mixedByCategory(products).map(productCard)}
          </ul>
        </section>
      </main>
      ${siteFooter({ shopName, isDemo: true })}`,
  });
}
