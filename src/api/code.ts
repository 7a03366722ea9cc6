import { z } from 'astro/zod';
import { ACTORS, CONNECTION_STATES, HABITS, MESSAGE_FATES, RETRY_ADVICE, SCOPES, STANDINGS } from '../codes/facts.ts';
import { REPLY_CLASSES } from '../codes/reply-class.ts';
import { STAGES } from '../codes/stage.ts';
import { address, envelope, inEveryLanguage, text } from './envelope.ts';
import { apiSources } from './source.ts';

/** A reply code as programs get it. The words are those of `src/codes/facts.ts`. */

export const codeNumber = z.int().min(200).max(599);

export const apiStage = z
  .enum([...STAGES, 'any'])
  .meta({ id: 'Stage', description: 'The command that a reply answers; `any`: every command can get it.' });

const stageClaim = z
  .strictObject({
    at: z.array(apiStage).min(1),
    by: z.enum(['standard', 'habit']).describe('Whether a standard lets the reply come there, or servers only do it.'),
    sources: apiSources,
  })
  .meta({ id: 'StageClaim', description: 'Where in a session the reply can come.' });

const enhancedClaim = z
  .strictObject({
    code: z.string().regex(/^[245]\.\d{1,3}\.\d{1,3}$/u),
    row: z
      .string()
      .regex(/^X\.\d{1,3}\.\d{1,3}$/u)
      .describe('The row of enhanced.json, where `meaning` is `registry`.'),
    meaning: z
      .enum(['registry', 'own', 'unregistered'])
      .describe('Whether those who send it mean what the registry says, or something of their own.'),
    sources: apiSources,
  })
  .meta({ id: 'EnhancedClaim', description: 'An enhanced code that the reply comes with.' });

const habitClaim = z
  .strictObject({ server: text, does: z.enum(HABITS), sources: apiSources })
  .meta({ id: 'HabitClaim', description: 'Where one server departs from `connection` or `message`.' });

const tryIt = z
  .strictObject({
    command: text.describe('Meant for a server of your own, which stands where mail.example.com stands.'),
    type: z.array(text).describe('What to type after it, each line after a reply; often nothing.'),
    ranAgainst: z.array(text).min(1).describe('The dialogues whose server gave the reply to this command.'),
  })
  .meta({ id: 'TryIt', description: 'A command that shows the reply.' });

const codeTexts = z
  .strictObject({
    gloss: text.describe('A noun phrase in lower case.'),
    summary: text.describe('What the reply says and what to do, in one or two sentences.'),
    action: text.describe('The label of `action`.'),
  })
  .meta({ id: 'CodeTexts' });

const retryAdvice = z
  .enum(RETRY_ADVICE)
  .meta({ id: 'RetryAdvice', description: 'What a client does with the same request.' });
const action = z
  .enum([...RETRY_ADVICE, 'finish'])
  .meta({ id: 'Action', description: 'The retry advice, or `finish` where a success ends the session.' });
const connectionState = z.enum(CONNECTION_STATES).meta({ id: 'ConnectionState' });
const scope = z.enum(SCOPES).meta({ id: 'Scope', description: 'What a reply judges.' });
const messageFate = z.enum(MESSAGE_FATES).meta({ id: 'MessageFate', description: 'What becomes of the message.' });
const actors = z.array(
  z.enum(ACTORS).meta({ id: 'Actor', description: 'Who can do something about a reply; none: nobody has to.' }),
);

const facts = {
  self: address.describe('Address of this code as a document of its own.'),
  code: codeNumber,
  name: text.describe('In English in every language: it is what logs say.'),
  class: z.literal(REPLY_CLASSES).describe('The first digit.'),
  stages: z.array(stageClaim).describe('Empty where no source tells.'),
  retry: z.strictObject({ advice: retryAdvice, sources: apiSources }),
  action,
  connection: z.strictObject({ after: connectionState, sources: apiSources }),
  scope: z.strictObject({ of: z.array(scope).min(1), sources: apiSources }),
  message: z.strictObject({ fate: messageFate, sources: apiSources }),
  actors: z.strictObject({ now: actors, later: actors.describe('If it lasts.'), sources: apiSources }),
  enhanced: z.array(enhancedClaim),
  habits: z.array(habitClaim),
  tryIt: tryIt.optional().describe('Only where a captured server sends the code.'),
  definedIn: apiSources.describe('The defining section first; for an explained code, where it is seen.'),
  seeAlso: z.array(codeNumber).describe('The codes it is taken for.'),
  texts: inEveryLanguage(codeTexts).meta({ id: 'CodeTextsByLanguage' }),
  pages: inEveryLanguage(address).meta({ id: 'PagesByLanguage', description: 'Addresses of the page for people.' }),
};

const DEFINED = ['standard', 'extension', 'historic'] as const satisfies readonly (typeof STANDINGS)[number][];

const paired = z.strictObject({ kind: z.literal('paired'), standing: z.enum(DEFINED), ...facts });
const explained = z.strictObject({
  kind: z.literal('explained'),
  standing: z.enum(['registered', 'unregistered']),
  ...facts,
  readInstead: z.array(codeNumber).min(1).describe('The standard codes that say what is meant.'),
});

const pairedCode = paired.meta({
  id: 'PairedCode',
  description: 'A code that a standard defines; it is compared with every other such code.',
});
const explainedCode = explained.meta({
  id: 'ExplainedCode',
  description: 'A number that servers send although no standard defines it.',
});

export const apiCodeSchema = z
  .discriminatedUnion('kind', [pairedCode, explainedCode])
  .meta({ id: 'Code', description: 'An SMTP reply code.' });

export type ApiCode = z.infer<typeof apiCodeSchema>;

/** `/api/v1/codes/451.json` */
export const codeDocumentSchema = z.discriminatedUnion('kind', [paired.extend(envelope), explained.extend(envelope)]);

/** `/api/v1/codes.json`: all codes in ascending order. */
export const codesDocumentSchema = z.strictObject({ ...envelope, codes: z.array(apiCodeSchema).min(1) });

export type CodeDocument = z.infer<typeof codeDocumentSchema>;

export type CodesDocument = z.infer<typeof codesDocumentSchema>;
