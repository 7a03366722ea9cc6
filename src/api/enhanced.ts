import { z } from 'astro/zod';
import { codeNumber } from './code.ts';
import { envelope, inEveryLanguage, text } from './envelope.ts';
import { apiSources } from './source.ts';

/** A row of the enhanced status code registry as programs get it. */
export const apiEnhancedSchema = z
  .strictObject({
    row: z
      .string()
      .regex(/^X\.\d{1,3}\.\d{1,3}$/u)
      .describe('`X` stands for the class digit: the row of 4.2.2 and of 5.2.2 is `X.2.2`.'),
    name: text.describe('The name in the registry, in English.'),
    replyCodes: z
      .array(codeNumber)
      .describe(
        'Reply codes that the registry associates with it; incomplete by its own words (RFC 5248, section 2.4).',
      ),
    sources: apiSources,
    texts: inEveryLanguage(z.strictObject({ meaning: text }).meta({ id: 'EnhancedTexts' })).meta({
      id: 'EnhancedTextsByLanguage',
    }),
  })
  .meta({ id: 'EnhancedRow', description: 'A row of the enhanced status code registry (RFC 5248).' });

export type ApiEnhanced = z.infer<typeof apiEnhancedSchema>;

/** `/api/v1/enhanced.json`: the rows in the order of the registry. */
export const enhancedDocumentSchema = z.strictObject({ ...envelope, enhanced: z.array(apiEnhancedSchema).min(1) });

export type EnhancedDocument = z.infer<typeof enhancedDocumentSchema>;
