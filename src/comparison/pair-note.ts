import { z } from 'astro/zod';
import { parseCitation } from '../codes/citation.ts';

/** A note by hand on two codes that people confuse: `content/pairs/<low>-vs-<high>/`. */

export const noteFactsSchema = z.strictObject({
  sources: z.array(z.string().refine((text) => parseCitation(text) !== undefined, { error: 'is no citation' })).min(1),
});

const text = z.string().trim().min(20).max(450);

export const noteProseSchema = z.strictObject({
  /** What people take for what, and why. */
  confusion: text,
  /** The one test that tells them apart. */
  test: text,
  /** What real servers do with the two. */
  practice: text,
});

export type NoteProse = z.infer<typeof noteProseSchema>;
