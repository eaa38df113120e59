/**
 * The recogniser that asks Azure CLU for the intent. The embedded one reads every message as well: it finds
 * the entities, and answers at once where CLU can't.
 */
import { languageOf } from '../../../dialogs/language/languages';
import type { Recognition } from '../../../dialogs/ports';
import type { Log } from '../../../handoff/http/log';
import type { EmbeddedRecognizer } from '../embeddedRecognizer';
import { createCircuitBreaker } from './circuitBreaker';
import type { CluClient } from './cluClient';
import { CluError, type CluFailure } from './cluError';
import { CLU_LANGUAGE, CLU_MAX_LENGTH } from './cluSettings';
import { entitiesOf, intentOf } from './readPrediction';

/** Milliseconds that a message waits for CLU at most. */
export const CLU_TIME_LIMIT_MS = 1_500;

const BREAKER = { failures: 3, pauseMs: 30_000, longestPauseMs: 300_000 };
/** Messages of one list that are asked about side by side. */
const SIDE_BY_SIDE = 8;

/** Why the embedded recogniser answered: a failure, the pause after some, or a text that CLU does not take. */
export type PassedOver = CluFailure | 'paused' | 'tooLong' | 'otherLanguage';

export interface CluRecognizerOptions {
  clu: CluClient;
  clock: { now(): Date };
  log: Log;
  /** Told of every message with a word in it: who gave its intent, and why not CLU. */
  onRecognized?: (engine: 'clu' | 'embedded', reason: PassedOver | 'none') => void;
}

/** @param embedded does everything else as before */
export function createCluRecognizer<T extends EmbeddedRecognizer>(
  embedded: T,
  options: CluRecognizerOptions,
): T {
  const { clu, clock, log, onRecognized } = options;
  const breaker = createCircuitBreaker({ ...BREAKER, clock });

  function failed({ reason, retryAfterMs, message }: CluError): void {
    // A wrong key or project does not mend itself between two messages.
    const isSettled = reason === 'unauthorized' || reason === 'notFound';
    const opened = breaker.failed(retryAfterMs ?? (isSettled ? BREAKER.pauseMs : undefined));
    log.warn({ reason, paused: opened }, `${message}; the embedded recogniser answered`);
    if (opened) log.error({ reason }, 'CLU is left alone for a while; the embedded recogniser answers');
  }

  async function askClu(own: Recognition, context: { locale: string; now: Date }): Promise<Recognition> {
    const { text } = own;
    const passOver = (reason: PassedOver): Recognition => {
      onRecognized?.('embedded', reason);
      return own;
    };
    if (!/[\p{L}\p{N}]/u.test(text)) return own;
    if (languageOf(context.locale) !== CLU_LANGUAGE) return passOver('otherLanguage');
    if (text.length > CLU_MAX_LENGTH) return passOver('tooLong');
    if (!breaker.mayAsk()) return passOver('paused');
    try {
      const prediction = await clu.predict(text, CLU_LANGUAGE);
      if (breaker.succeeded()) log.info({}, 'CLU answers again');
      onRecognized?.('clu', 'none');
      const entities = entitiesOf(prediction, text, own.entities, (span) =>
        embedded.findEntities(span, context),
      );
      const { runnerUp: _, ...rest } = own;
      return { ...rest, ...intentOf(prediction), entities };
    } catch (error) {
      if (!(error instanceof CluError)) throw error;
      failed(error);
      return passOver(error.reason);
    }
  }

  return {
    ...embedded,
    async recognize(utterance, context) {
      return askClu(await embedded.recognize(utterance, context), context);
    },
    async recognizeAll(utterances, context) {
      const all = await embedded.recognizeAll(utterances, context);
      const recognitions: Recognition[] = [];
      for (let start = 0; start < all.length; start += SIDE_BY_SIDE) {
        const some = all.slice(start, start + SIDE_BY_SIDE);
        recognitions.push(...(await Promise.all(some.map((own) => askClu(own, context)))));
      }
      return recognitions;
    },
  };
}
