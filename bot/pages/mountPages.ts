/** Routes of the shop's own pages: the contact page, and the demo shop where there is one. */
import type { Request, Response, Server } from 'restify';
import type { Policy, Product } from '../../policies';
import type { DemoOrder } from '../shop/demoShop';
import { drawingPath } from '../shop/drawingPath';
import { CHAT_PAGE, chatPage } from './chatPage';
import { contactPage } from './contactPage';
import { readPageAssets, sendPage } from './pageShell';
import { productDrawing } from './productDrawing';
import { shopPage } from './shopPage';
import { createStaticFile, sendStaticFile } from './staticFiles';

export interface PagesDeps {
  /** What `bundle.mjs` of `bot/widget` wrote. */
  folder: string;
  policy: Policy;
  /** Of the demo shop only; any other shop has its own pages, and `/` leads to the contact page. */
  demo?: {
    products: readonly Product[];
    /** As of today. */
    orders(): readonly DemoOrder[];
  };
}

export function mountPages(server: Server, { folder, policy, demo }: PagesDeps): void {
  const assets = readPageAssets(folder);
  const contact = contactPage(assets, { policy, isDemo: demo !== undefined });
  const chat = chatPage(assets, { policy, isDemo: demo !== undefined });
  const serve = (path: string, answer: (req: Request, res: Response) => void): void => {
    for (const method of ['get', 'head'] as const) {
      server[method](path, async (req: Request, res: Response) => answer(req, res));
    }
  };
  serve('/contact', (req, res) => sendPage(req, res, contact));
  serve(CHAT_PAGE, (req, res) => sendPage(req, res, chat));

  if (!demo) {
    serve('/', (_req, res) => {
      res.writeHead(302, { location: '/contact' });
      res.end();
    });
    return;
  }
  const { products, orders } = demo;
  serve('/', (req, res) => sendPage(req, res, shopPage(assets, { policy, products, orders: orders() })));
  for (const product of products) {
    const picture = createStaticFile('image/svg+xml', Buffer.from(productDrawing(product).markup));
    serve(drawingPath(product.productId), (req, res) =>
      sendStaticFile(req, res, picture, {
        'cache-control': 'public, max-age=3600',
        // The chat shows it on the shop's site.
        'cross-origin-resource-policy': 'cross-origin',
      }),
    );
  }
}
