/** A thread of a training: does what it is asked, one piece after the other. */
import { parentPort } from 'node:worker_threads';
import type { Encoder } from './encoder';
import { createSentenceEncoder } from './sentenceEncoder';
import type { TrainingReply, TrainingRequest } from './trainingCrew';
import { createTrainingHand } from './trainingTasks';

let encoder: Promise<Encoder> | undefined;
const hand = createTrainingHand(() => (encoder ??= createSentenceEncoder()));

async function answer({ method, args }: TrainingRequest): Promise<TrainingReply> {
  try {
    const work = hand[method] as (...given: readonly unknown[]) => Promise<unknown>;
    return { result: await work(...args) };
  } catch (error) {
    return { error };
  }
}

parentPort?.on('message', (request: TrainingRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});
