/**
 * Gives a shadow root a style sheet that a strict `style-src` of the host page does not forbid.
 * Browsers without constructable style sheets (Safari before 16.4) get a style element.
 */
export function adoptStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    root.append(Object.assign(document.createElement('style'), { textContent: css }));
  }
}
