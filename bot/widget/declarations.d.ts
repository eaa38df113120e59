/** Style sheets are imported as text; see the `style-text` plugin of `bundle.mjs`. */
declare module '*.css' {
  const text: string;
  export default text;
}

/** Names of the hashed bundles, put in by `bundle.mjs`. */
declare const APP_FILE: string;
declare const CARDS_FILE: string;
