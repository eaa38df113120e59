import type { EmbeddedRecognizer } from '../embeddedRecognizer';
import { createCluClient, type CluClientOptions } from './cluClient';
import { CLU_TIME_LIMIT_MS, createCluRecognizer, type CluRecognizerOptions } from './createCluRecognizer';
import type { CluSettings } from './cluSettings';

export type WithCluOptions = Omit<CluRecognizerOptions, 'clu'> &
  Partial<Pick<CluClientOptions, 'timeLimitMs' | 'credential' | 'httpClient'>>;

/** The recogniser that the configuration asks for: the embedded one, behind CLU where that is set up. */
export function withClu<T extends EmbeddedRecognizer>(
  embedded: T,
  settings: CluSettings | undefined,
  options: WithCluOptions,
): T {
  if (!settings) return embedded;
  const clu = createCluClient(settings, { timeLimitMs: CLU_TIME_LIMIT_MS, ...options });
  return createCluRecognizer(embedded, { clu, ...options });
}
