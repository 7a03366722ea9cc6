import { z } from 'astro/zod';

/** `content/ask/<locale>.yaml`: words that people type instead of a code, the most typical first. */
export const askWordsSchema = z.record(
  z.string().regex(/^[2-5]\d\d$/u),
  z.array(z.string().trim().min(3).max(60)).min(1).max(8),
);

export type AskWords = z.infer<typeof askWordsSchema>;
