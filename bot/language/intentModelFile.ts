/**
 * The model as bytes: `BZLM`, the length of a JSON header (uint32, little-endian), the header, then
 * the number arrays one after the other, each starting at a multiple of four.
 */
import { endianness } from 'node:os';
import { z } from 'zod';
import { INTENTS } from '../../dialogs/language/intents';
import type { EncoderPart, Gate, IntentModel } from './intentModel';
import { createNgramFeatures } from './ngramFeatures';
import type { ClassesOf } from './wordClasses';

const MAGIC = 'BZLM';
const PREFIX_BYTES = 8;
const ALIGNMENT = 4;

const calibrationSchema = z.object({ weights: z.array(z.number()) });

const gateSchema = z.object({ scope: calibrationSchema, threshold: z.number(), trust: calibrationSchema });

const headerSchema = z.object({
  fingerprint: z.string(),
  intents: z.array(z.enum(INTENTS)),
  features: z.array(z.string()),
  words: z.array(z.tuple([z.string(), z.number()])),
  gate: gateSchema,
  encoder: z
    .object({ id: z.string(), dimensions: z.number(), rows: z.number(), gate: gateSchema })
    .optional(),
});

/** A file that is no model of this version. */
export class IntentModelFileError extends Error {
  readonly code = 'intentModelFileInvalid';
  override readonly name = 'IntentModelFileError';
}

const roundUp = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

/** @param fingerprint says of which data and settings this model is */
export function encodeIntentModel(model: IntentModel, fingerprint: string): Buffer {
  const part = model.encoderPart;
  const header: z.infer<typeof headerSchema> = {
    fingerprint,
    intents: [...model.intents],
    features: [...model.features.names],
    words: [...model.words],
    gate: writableGate(model.gate),
    ...(part && {
      encoder: {
        id: part.encoderId,
        dimensions: part.training.dimensions,
        rows: part.training.classOf.length,
        gate: writableGate(part.gate),
      },
    }),
  };
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.write(MAGIC, 'latin1');
  prefix.writeUInt32LE(json.length, MAGIC.length);
  const arrays: (Float32Array | Int8Array | Uint8Array)[] = [
    model.features.idf,
    model.regression.weights,
    model.regression.bias,
  ];
  if (part) {
    arrays.push(
      part.regression.weights,
      part.regression.bias,
      Int8Array.from(part.training.points),
      part.training.classOf,
    );
  }
  const chunks = [
    prefix,
    json,
    ...arrays.map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength)),
  ];
  return Buffer.concat(
    chunks.flatMap((chunk, index) =>
      index === 0 ? [chunk] : [chunk, Buffer.alloc(roundUp(chunk.length) - chunk.length)],
    ),
  );
}

function writableGate({ scope, threshold, trust }: Gate): z.infer<typeof gateSchema> {
  return { scope: { weights: [...scope.weights] }, threshold, trust: { weights: [...trust.weights] } };
}

/**
 * @param classesOf of the language that the model was trained in
 * @throws IntentModelFileError when the bytes are no model, are cut short, or have another fingerprint
 */
export function decodeIntentModel(bytes: Buffer, fingerprint: string, classesOf: ClassesOf): IntentModel {
  if (endianness() !== 'LE')
    throw new IntentModelFileError('the model file is little-endian, this machine is not');
  if (bytes.length < PREFIX_BYTES || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new IntentModelFileError('not a model file');
  }
  const headerLength = bytes.readUInt32LE(MAGIC.length);
  let offset = PREFIX_BYTES;
  const take = (length: number): Uint8Array => {
    if (offset + length > bytes.length) throw new IntentModelFileError('the model file is cut short');
    // Copied, so that the arrays are aligned whatever the buffer's own offset.
    const copy = new Uint8Array(bytes.subarray(offset, offset + length));
    offset += roundUp(length);
    return copy;
  };
  const takeFloats = (count: number): Float32Array => new Float32Array(take(count * 4).buffer);

  const header = parseHeader(Buffer.from(take(headerLength)).toString('utf8'));
  if (header.fingerprint !== fingerprint) {
    throw new IntentModelFileError('the model is of other data, or of another version');
  }
  const classes = header.intents.length;
  const idf = takeFloats(header.features.length);
  const regression = {
    classes,
    weights: takeFloats(header.features.length * classes),
    bias: takeFloats(classes),
  };
  let encoderPart: EncoderPart | undefined;
  if (header.encoder) {
    const { id, dimensions, rows, gate } = header.encoder;
    encoderPart = {
      encoderId: id,
      regression: { classes, weights: takeFloats(dimensions * classes), bias: takeFloats(classes) },
      training: { dimensions, points: new Int8Array(take(rows * dimensions).buffer), classOf: take(rows) },
      gate,
    };
  }
  return {
    intents: header.intents,
    features: createNgramFeatures(header.features, idf, classesOf),
    regression,
    gate: header.gate,
    ...(encoderPart && { encoderPart }),
    words: new Map(header.words),
  };
}

function parseHeader(json: string): z.infer<typeof headerSchema> {
  try {
    return headerSchema.parse(JSON.parse(json));
  } catch (cause) {
    throw new IntentModelFileError('the model file has no readable header', { cause });
  }
}
