import { z } from 'astro/zod';

/**
 * What a reader reads about one code in one language: `content/codes/<code>/<locale>.yaml`.
 * Plain text; backticks mark literal server text, which is never translated.
 */

const sentence = z.string().trim().min(1);
const sentences = z.array(sentence).min(1);
const keyed = z.record(z.string(), sentence);

export const STEP_ACTORS = ['sender', 'sendingAdmin', 'receivingAdmin'] as const;
export type StepActor = (typeof STEP_ACTORS)[number];

const steps = z
  .strictObject({
    sender: sentences.optional(),
    sendingAdmin: sentences.optional(),
    receivingAdmin: sentences.optional(),
  })
  .refine((value) => Object.keys(value).length > 0, {
    error: `is empty; allowed: steps for at least one of ${STEP_ACTORS.join(', ')}`,
  });

export type Steps = z.infer<typeof steps>;

const common = {
  /** Localized short name: a noun phrase in lower case. */
  gloss: sentence.max(46),
  summary: sentence.min(60).max(210),
  description: sentences,
  /** One sentence for each cause of the facts, under the same id. */
  when: keyed,
  /** How to fix (4xx, 5xx) … */
  fix: steps.optional(),
  /** … or what to do next (2xx, 3xx). */
  next: steps.optional(),
  /** One text for each disputed point of the facts, under the same id. */
  disputed: keyed.optional(),
  /** For the command of the facts: what it does, and which server answers it so. */
  tryIt: sentence.max(260).optional(),
};

export const pairedProseSchema = z.strictObject({
  ...common,
  /** Clause for someone who has just received the code: what to do now. */
  now: sentence.max(175),
  /** Clause that states what this reply says, ready to be set against another code's clause. */
  contrast: sentence.max(115),
  /** Clause for someone who runs a server: the case in which it should answer with this code. */
  answerWith: sentence.max(145),
  /** Clause: what a reader may conclude from the reply, and what not. */
  proves: sentence.max(140),
  /** Clause: where to look first. */
  look: sentence.max(140),
  /** Clause: the wrong move that people make. */
  avoid: sentence.max(140),
});

export const explainedProseSchema = z.strictObject({
  ...common,
  /** That no standard defines the number, and who really sends it. */
  origin: sentences,
  /** Which standard code to read instead, and why. */
  instead: sentence,
});

export type PairedProse = z.infer<typeof pairedProseSchema>;
export type ExplainedProse = z.infer<typeof explainedProseSchema>;
