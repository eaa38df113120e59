/** What the shop's own pages have in common: head, security headers, the widget's script tag. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request, Response } from 'restify';
import { html, type Html } from './html';
import { ASSETS, createStaticFile, sendStaticFile } from './staticFiles';

/** Plain name to hashed name, as `bundle.mjs` of `bot/widget` wrote it: `page.css` -> `page-page-0123456789.css`. */
export type PageAssets = Readonly<Record<string, string>>;

export function readPageAssets(folder: string): PageAssets {
  return JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')) as PageAssets;
}

/** The page runs and loads its own files only, and sits in no other page's frame. */
const PAGE_HEADERS = {
  'cache-control': 'no-cache',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'DENY',
};

export function sendPage(req: Request, res: Response, page: Html): void {
  const file = createStaticFile('text/html; charset=utf-8', Buffer.from(page.markup));
  sendStaticFile(req, res, file, PAGE_HEADERS);
}

export interface Page {
  title: string;
  description: string;
  shopName: string;
  /** English without one. */
  language?: string;
  /** Plain names of style sheets, after `page.css`. */
  styles: readonly string[];
  /** Plain names of scripts. */
  scripts?: readonly string[];
  body: Html;
}

export function pageShell(assets: PageAssets, page: Page): Html {
  const address = (name: string): string => `${ASSETS}/${assets[name] ?? name}`;
  return html`<!doctype html>
    <html lang="${page.language ?? 'en'}">
      <head>
        <meta charset="utf-8" />
        <title>${page.title}</title>
        <meta name="description" content="${page.description}" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#faf8f4" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#16130f" media="(prefers-color-scheme: dark)" />
        <link rel="icon" type="image/svg+xml" href="${address('icon.svg')}" />
        <link rel="preload" as="font" type="font/woff2" href="${address('figtree.woff2')}" crossorigin />
        <link
          rel="preload"
          as="font"
          type="font/woff2"
          href="${address('cormorant-garamond.woff2')}"
          crossorigin
        />
        ${['page.css', ...page.styles].map((name) => html`<link rel="stylesheet" href="${address(name)}" />`)}
        ${(page.scripts ?? []).map((name) => html`<script src="${address(name)}" defer></script>`)}
        <script src="/widget.js" data-shop="${page.shopName}" defer></script>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        ${page.body}
      </body>
    </html> `;
}
