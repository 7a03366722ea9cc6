import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { STAGES } from '../../src/codes/stage.ts';

const inputSchema = z.array(
  z.strictObject({
    id: z.string(),
    kind: z.string(),
    text: z.string(),
    why: z.string().optional(),
    expect: z.strictObject({
      code: z.number().nullable(),
      enhanced: z.string().nullable(),
      stage: z.enum(STAGES).nullable(),
      verdict: z.enum(['goOn', 'wait', 'fix', 'stop']).nullable(),
      expected: z.number().optional(),
      pair: z.tuple([z.number(), z.number()]).optional(),
      class: z.number().optional(),
      words: z.union([z.number(), z.array(z.number())]).optional(),
    }),
  }),
);

/** What people paste and the answer each should get; written by somebody who had not seen the decoder. */
export const PASTED = inputSchema.parse(parse(readFileSync('tests/unit/pasted-inputs.yaml', 'utf8')));
