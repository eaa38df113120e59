/** The package's own types point to packages that are bundled into it and not installed. */
declare module '@energetic-ai/core' {
  /** Resolves once the engine that computes can be used. */
  export function ready(): Promise<void>;
}
