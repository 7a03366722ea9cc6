import { z } from 'astro/zod';
import { parseCitation } from './citation.ts';

/** A row of the enhanced status code registry (RFC 5248), `X` standing for the class digit. */
export const registryRowSchema = z.strictObject({
  code: z.string().regex(/^X\.\d{1,3}\.\d{1,3}$/u),
  name: z.string().min(2),
  /** Reply codes that the registry associates with it; the list is incomplete by its own words (RFC 5248 §2.4). */
  basic: z.array(z.int().min(200).max(599)),
  sources: z.array(z.string().refine((text) => parseCitation(text) !== undefined, { error: 'is no citation' })),
});

export type RegistryRow = z.infer<typeof registryRowSchema>;

/** Meaning of every row in one language: `content/enhanced/<locale>.yaml`. */
export const enhancedMeaningsSchema = z.record(z.string(), z.string().trim().min(1));
export type EnhancedMeanings = z.infer<typeof enhancedMeaningsSchema>;
