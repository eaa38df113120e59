/**
 * The training data of one language, `dialogs/language/<language>.json`: a CLU project as Azure
 * Language Studio exports and imports it.
 * Source: https://learn.microsoft.com/azure/ai-services/language-service/conversational-language-understanding/concepts/data-formats
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { INTENTS } from '../../dialogs/language/intents';
import type { LanguageCode } from '../../dialogs/language/languages';

const ENTITY_CATEGORIES = [
  'orderNumber',
  'email',
  'date',
  'product',
  'reason',
  'amount',
  'material',
  'personName',
  'address',
] as const;

export const cluProjectSchema = z.strictObject({
  projectFileVersion: z.string(),
  /** Offsets and lengths count UTF-16 code units, as JavaScript does. */
  stringIndexType: z.literal('Utf16CodeUnit'),
  metadata: z.strictObject({
    projectName: z.string(),
    projectKind: z.literal('Conversation'),
    description: z.string(),
    language: z.string(),
    multilingual: z.boolean(),
    settings: z.strictObject({ confidenceThreshold: z.number() }),
  }),
  assets: z.strictObject({
    projectKind: z.literal('Conversation'),
    intents: z.array(z.strictObject({ category: z.enum(INTENTS) })),
    entities: z.array(z.strictObject({ category: z.enum(ENTITY_CATEGORIES) })),
    utterances: z.array(
      z.strictObject({
        text: z.string().min(1).max(500),
        language: z.string(),
        intent: z.enum(INTENTS),
        dataset: z.enum(['Train', 'Test']),
        entities: z.array(
          z.strictObject({
            category: z.enum(ENTITY_CATEGORIES),
            offset: z.number().int().nonnegative(),
            length: z.number().int().positive(),
          }),
        ),
      }),
    ),
  }),
});

export type CluProject = z.infer<typeof cluProjectSchema>;

/** The file as it is written, for its fingerprint too. */
export function readTrainingFile(language: LanguageCode): string {
  return readFileSync(join(__dirname, '..', '..', 'dialogs', 'language', `${language}.json`), 'utf8');
}

/**
 * @throws ZodError or SyntaxError when the file is no CLU project with this shop's intents
 */
export function parseTrainingFile(content: string): CluProject {
  return cluProjectSchema.parse(JSON.parse(content));
}
