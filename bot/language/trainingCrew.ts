/** Shares the pieces of a training out among threads; without a built worker this thread does all. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { SENTENCE_ENCODER, type Encoder } from './encoder';
import { createTrainingHand, type TrainingHand } from './trainingTasks';

export interface TrainingCrew {
  /** Runs the work with the next free hand. */
  run<T>(work: (hand: TrainingHand) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What a worker is asked: one of a hand's methods with its arguments. */
export interface TrainingRequest {
  readonly method: keyof TrainingHand;
  readonly args: readonly unknown[];
}

export type TrainingReply = { readonly result: unknown } | { readonly error: unknown };

/** Each holds an encoder of its own, about 150 MB. */
const MOST_THREADS = 4;
/** Exists in the build; sources, as the tests run them, have no worker that Node could start. */
const WORKER_FILE = join(__dirname, 'trainingWorker.js');

/** A thread that does one piece of work at a time. */
function createRemoteHand(worker: Worker): TrainingHand {
  function ask<T>(method: keyof TrainingHand, ...args: unknown[]): Promise<T> {
    return new Promise((resolve, reject) => {
      const settle = (reply: TrainingReply): void => {
        worker.off('error', reject);
        if ('result' in reply) resolve(reply.result as T);
        else reject(reply.error instanceof Error ? reply.error : new Error(String(reply.error)));
      };
      worker.once('message', settle).once('error', reject);
      worker.postMessage({ method, args } satisfies TrainingRequest);
    });
  }
  return {
    encode: (texts) => ask('encode', texts),
    judgeFold: (set, fold) => ask('judgeFold', set, fold),
    fitNgrams: (set) => ask('fitNgrams', set),
    fitPoints: (set) => ask('fitPoints', set),
  };
}

/** @param encoder the one whose points are trained on; workers know only the sentence encoder */
export function createTrainingCrew(encoder?: Encoder): TrainingCrew {
  const threads = Math.min(MOST_THREADS, availableParallelism());
  const canShare = existsSync(WORKER_FILE) && (encoder === undefined || encoder.id === SENTENCE_ENCODER);
  const workers = Array.from(
    { length: canShare && threads > 1 ? threads : 0 },
    () => new Worker(WORKER_FILE),
  );
  const encoderOf = (): Promise<Encoder> =>
    encoder ? Promise.resolve(encoder) : Promise.reject(new Error('there is no encoder'));
  const free = workers.length > 0 ? workers.map(createRemoteHand) : [createTrainingHand(encoderOf)];
  const waiting: ((hand: TrainingHand) => void)[] = [];

  const nextHand = (): Promise<TrainingHand> => {
    const hand = free.shift();
    return hand ? Promise.resolve(hand) : new Promise((resolve) => waiting.push(resolve));
  };

  return {
    async run(work) {
      const hand = await nextHand();
      try {
        return await work(hand);
      } finally {
        const next = waiting.shift();
        if (next) next(hand);
        else free.push(hand);
      }
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
