/**
 * The one global name that the widget uses on a shop's page, `window.bezel`. A page may set
 * `customerToken` before the script runs, and may call `open` and `close` at any time after.
 */
export interface Bezel {
  /** Token of the shop's own sign-in: the conversation then belongs to that customer. */
  customerToken?: string;
  /** Opens the chat; a text is put into the message field, not sent. */
  open?: (text?: string) => void;
  close?: () => void;
  /** Set by the app's script once it has loaded. */
  start?: (host: WidgetHost) => Controls;
  /** Set by the cards' script once it has loaded. */
  renderCard?: RenderCard;
}

/** What the loader hands to the app. */
export interface WidgetHost {
  /** Where the widget came from, without a trailing slash: `https://chat.example`. */
  base: string;
  root: ShadowRoot;
  /** The launcher, which stays the loader's; the app keeps its label and badge. */
  launcher: HTMLButtonElement;
  settings: Settings;
}

/**
 * The script tag's `data-` attributes: `data-shop`, `data-label`, `data-locale`, `data-customer-token`;
 * the loader itself reads `data-theme` and `data-accent`.
 */
export interface Settings {
  /** Name of the shop in the chat's header. */
  shop?: string;
  /** What the launcher is called while the chat is closed. */
  label?: string;
  /** BCP 47; the page's own language by default. */
  locale?: string;
  customerToken?: string;
}

export interface Controls {
  open(text?: string): void;
  close(): void;
  toggle(): void;
}

export interface CardOptions {
  /** Origin of the chat's own server. */
  readonly base: string;
  /** Puts text with simple markdown into an element, without HTML. */
  renderText(element: HTMLElement, text: string): void;
  onSubmit(data: unknown, title: string): void;
  onOpenUrl(url: string): void;
  /** Shown, but can no longer be filled in. */
  disabled: boolean;
}

/** Renders an Adaptive Card, or gives nothing when it is not one. */
export type RenderCard = (card: unknown, options: CardOptions) => HTMLElement | undefined;

declare global {
  interface Window {
    bezel?: Bezel;
  }
}
