import { z } from 'astro/zod';
import { parseCitation } from '../codes/citation.ts';
import { type Stage, STAGES } from '../codes/stage.ts';
import type { Expectation } from './expectation.ts';

/** `content/programs/messages.yaml`: what a mail library prints when a reply is not the one it waits for. */

const citation = z.string().refine((text) => parseCitation(text) !== undefined, { error: 'is no citation' });

export const programMessagesSchema = z.array(
  z.strictObject({
    program: z.string().min(2),
    sources: z.array(citation).min(1),
    /** Literal text by stage; `{got}` stands for the reply code that came. */
    messages: z.partialRecord(z.enum(STAGES), z.string().includes('{got}')),
  }),
);

export type ProgramMessages = z.infer<typeof programMessagesSchema>;

/** The reply that a client waits for after each command of a message (RFC 5321 §4.3.2, RFC 4954 §4, RFC 3207 §4). */
const AWAITED: Readonly<Partial<Record<Stage, number>>> = {
  connect: 220,
  ehlo: 250,
  starttls: 220,
  auth: 235,
  mail: 250,
  rcpt: 250,
  data: 354,
  dataEnd: 250,
};

/** The stages at which a refusal is seen most come first; one of them stands for all. */
const MOST_SEEN = ['rcpt', 'mail', 'dataEnd', 'data', 'auth', 'starttls', 'ehlo', 'connect'] as const;

/** What each program prints for one reading, at one stage. */
export interface PrintedMessages {
  readonly stage: Stage;
  readonly printed: readonly { readonly program: string; readonly text: string }[];
}

/**
 * The literal messages behind "expected A, got B", at the stage where the reading is seen most; nothing where no
 * program waits for A. `printedMessages(messages, { expected: 250, got: 451, … })` has `Mail command failed: 451 …`.
 */
export const printedMessages = (
  programs: ProgramMessages,
  { expected, got, stages }: Pick<Expectation, 'expected' | 'got' | 'stages'>,
): PrintedMessages | undefined => {
  const stage = MOST_SEEN.find((candidate) => stages.includes(candidate) && AWAITED[candidate] === expected);
  if (!stage) return undefined;
  const printed = programs.flatMap(({ program, messages }) => {
    const text = messages[stage];
    return text === undefined ? [] : [{ program, text: text.replaceAll('{got}', String(got)) }];
  });
  return { stage, printed };
};
