import { z } from 'astro/zod';
import { apiStage, codeNumber } from './code.ts';
import { address, envelope, inEveryLanguage, text } from './envelope.ts';

/** How two codes relate, as programs get it. The kinds are those of `src/comparison/relation.ts`. */

const texts = inEveryLanguage(
  z
    .strictObject({
      label: text.describe('The name of the relation.'),
      verdict: text.describe('What it means for these two codes, in one or two sentences.'),
    })
    .meta({ id: 'RelationTexts' }),
).meta({ id: 'RelationTextsByLanguage' });

const failsAt = z.array(apiStage).describe('The commands that the failure answers.');
const id = z.string().regex(/^[a-z]+(?:-[a-z\d]+)*$/u);

const RELATIONS = [
  z.strictObject({ kind: z.literal('twins'), by: z.enum(['retry', 'forward']), id, texts }).meta({
    id: 'Twins',
    description: 'The same trouble, now or for good (retry); or the same news, accepted or refused (forward).',
  }),
  z.strictObject({ kind: z.literal('steps'), earlier: codeNumber, later: codeNumber, id: id.optional(), texts }).meta({
    id: 'Steps',
    description: 'Both belong to one exchange; `id` names what happens between where it is known.',
  }),
  z
    .strictObject({ kind: z.literal('habit'), ids: z.array(id).min(1), texts })
    .meta({ id: 'Habit', description: 'The same cause under either number, by the server; `ids` name the causes.' }),
  z
    .strictObject({ kind: z.literal('alternatives'), at: z.array(apiStage).min(1), texts })
    .meta({ id: 'Alternatives', description: 'Two answers to the same command: one or the other.' }),
  z
    .strictObject({ kind: z.literal('timeline'), success: codeNumber, failure: codeNumber, failsAt, texts })
    .meta({ id: 'Timeline', description: 'A success came first, a later command failed.' }),
  z
    .strictObject({ kind: z.literal('barrier'), failure: codeNumber, later: codeNumber, failsAt, texts })
    .meta({ id: 'Barrier', description: 'A failure came before the session reached where the other code belongs.' }),
  z.strictObject({ kind: z.literal('apart'), texts }).meta({ id: 'Apart', description: 'No common ground.' }),
] as const;

export const apiRelationSchema = z
  .discriminatedUnion('kind', RELATIONS)
  .meta({ id: 'Relation', description: 'How two codes relate.' });

export type ApiRelation = z.infer<typeof apiRelationSchema>;

const pair = z.strictObject({
  slug: z.string().regex(/^\d{3}-vs-\d{3}$/u),
  first: codeNumber.describe('The lower code.'),
  second: codeNumber,
  relation: apiRelationSchema.describe('The relation that leads the page of the pair.'),
  alsoRelated: z.array(apiRelationSchema).describe('The others, the most useful first.'),
  pages: inEveryLanguage(address).meta({
    id: 'PairPagesByLanguage',
    description: 'Addresses of the page for people.',
  }),
});

export const apiPairSchema = pair.meta({ id: 'Pair', description: 'Two different codes, the lower first.' });

export type ApiPair = z.infer<typeof apiPairSchema>;

/** `/api/v1/pairs.json`: all pairs in ascending order. */
export const pairsDocumentSchema = z.strictObject({ ...envelope, pairs: z.array(apiPairSchema).min(1) });

export type PairsDocument = z.infer<typeof pairsDocumentSchema>;
