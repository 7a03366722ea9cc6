import { z } from 'astro/zod';
import { parseCitation } from '../codes/citation.ts';

/** `content/relations/relations.yaml`: how codes relate where no computation can tell. */

const citations = z
  .array(z.string().refine((text) => parseCitation(text) !== undefined, { error: 'is no citation' }))
  .min(1);
const id = z.string().regex(/^[a-z]+(?:-[a-z\d]+)*$/u);
const code = z.int().min(200).max(599);

export const relationFactsSchema = z.strictObject({
  twins: z.array(
    z.strictObject({
      id,
      pair: z.string().regex(/^\d{3}-vs-\d{3}$/u),
      by: z.enum(['retry', 'forward']),
      sources: citations,
    }),
  ),
  steps: z.array(z.strictObject({ id, first: code, then: code, sources: citations })),
  habits: z.array(z.strictObject({ id, codes: z.array(code).min(2), sources: citations })),
});

export type RelationFacts = z.infer<typeof relationFactsSchema>;

const texts = z.record(z.string(), z.string().trim().min(1));

/** `content/relations/<locale>.yaml`: one text for every id. */
export const relationProseSchema = z.strictObject({
  /** The trouble or news that twins share: a noun phrase. */
  twins: texts,
  /** What happens between the two steps: a sentence. */
  steps: texts,
  /** The cause that servers answer differently: a noun phrase. */
  habits: texts,
});

export type RelationProse = z.infer<typeof relationProseSchema>;
