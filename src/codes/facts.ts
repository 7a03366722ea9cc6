import { z } from 'astro/zod';
import { CITATION_FORMS, parseCitation } from './citation.ts';
import { STAGES } from './stage.ts';
import { tryItSchema } from './try-it.ts';

/**
 * What is the same in every language: `content/codes/<code>/facts.yaml`.
 * Every fact carries its sources; prose never does.
 */

const citation = z.string().refine((text) => parseCitation(text) !== undefined, {
  error: `is no citation; allowed: ${CITATION_FORMS}`,
});
const citations = z.array(citation).min(1);

export const STANDINGS = ['standard', 'extension', 'historic', 'registered', 'unregistered'] as const;
/**
 * standard: RFC 5321 or RFC 7504 · extension: another standards-track RFC · historic: kept for old clients only ·
 * registered: named in the registry without a definition (RFC 5248) · unregistered: in no standard.
 */
export type Standing = (typeof STANDINGS)[number];

export const RETRY_ADVICE = ['goOn', 'answer', 'queue', 'command', 'afterFix', 'stop'] as const;
/**
 * What a client does with the same request: goOn: it is done · answer: send what the server waits for ·
 * queue: keep the message, try later (RFC 5321 §4.5.4.1) · command: the same command later, no message waits ·
 * afterFix: only when somebody has changed something · stop: never again to this address, host or command.
 */
export type RetryAdvice = (typeof RETRY_ADVICE)[number];

export const CONNECTION_STATES = ['open', 'closes', 'mayClose'] as const;
export type ConnectionState = (typeof CONNECTION_STATES)[number];

export const SCOPES = [
  'session',
  'connection',
  'login',
  'tls',
  'transaction',
  'recipient',
  'message',
  'command',
  'address',
  'queueRun',
  'host',
  'domain',
] as const;
/** What a reply judges: one recipient, the whole message, the connection… */
export type Scope = (typeof SCOPES)[number];

export const MESSAGE_FATES = ['none', 'depends', 'goesOn', 'accepted', 'kept', 'returned'] as const;
/**
 * What becomes of the message: none is at stake · it depends on the command that was answered · the step passed, nothing is delivered yet · the server takes
 * responsibility (250 after the final dot) · it waits at the sending server · the sender gets a report.
 */
export type MessageFate = (typeof MESSAGE_FATES)[number];

export const ACTORS = ['program', 'sender', 'sendingAdmin', 'receivingAdmin'] as const;
/** Who can do something about a reply; an empty list means nobody has to. */
export type Actor = (typeof ACTORS)[number];

const stageClaim = z.strictObject({
  at: z.union([z.tuple([z.literal('any')]), z.array(z.enum(STAGES)).min(1)], {
    error: (issue) => `found ${JSON.stringify(issue.input)}; allowed: [any], or a list of ${STAGES.join(', ')}`,
  }),
  by: z.enum(['standard', 'habit']),
  sources: citations,
});

const keyedClaim = z.strictObject({ id: z.string().regex(/^[a-z\d]+(?:-[a-z\d]+)*$/u), sources: citations });

const enhancedClaim = z.strictObject({
  code: z.string().regex(/^[245]\.\d{1,3}\.\d{1,3}$/u),
  /** Set where those who send it mean something else than the registry says. */
  meaning: z.literal('own').optional(),
  sources: citations,
});

export const HABITS = ['closes', 'staysOpen', 'keepsMessage', 'returnsMessage'] as const;
/**
 * What one server does after the code although the facts say otherwise: it may close the connection · it may keep it
 * open · a message can be put off with the code · a message can be refused with it.
 */
export type Habit = (typeof HABITS)[number];

const habitClaim = z.strictObject({
  /** As captured dialogues name it. */
  server: z.string().min(2),
  does: z.enum(HABITS),
  sources: citations,
});

const codeNumber = z.int().min(200).max(599);

export const factsSchema = z.strictObject({
  code: codeNumber,
  name: z.string().min(2).max(40),
  standing: z.enum(STANDINGS),
  definedIn: citations,
  stages: z.array(stageClaim),
  retry: z.strictObject({ advice: z.enum(RETRY_ADVICE), sources: citations }),
  connection: z.strictObject({ after: z.enum(CONNECTION_STATES), sources: citations }),
  scope: z.strictObject({ of: z.array(z.enum(SCOPES)).min(1), sources: citations }),
  message: z.strictObject({ fate: z.enum(MESSAGE_FATES), sources: citations }),
  actors: z.strictObject({ now: z.array(z.enum(ACTORS)), later: z.array(z.enum(ACTORS)), sources: citations }),
  enhanced: z.array(enhancedClaim).max(12),
  /** Where a server departs from `connection` or `message`; other stages are told by `stages`. */
  habits: z.array(habitClaim).min(1).optional(),
  causes: z.array(keyedClaim).min(1).max(6),
  disputed: z.array(keyedClaim),
  seeAlso: z.array(codeNumber).min(1).max(6),
  readInstead: z.array(codeNumber).min(1).optional(),
  /** Only where a captured server sends the code. */
  tryIt: tryItSchema.optional(),
});

export type CodeFacts = z.infer<typeof factsSchema>;

/** Whether a standard defines the code; only then it is compared with others. */
export const isDefined = (facts: CodeFacts): boolean =>
  facts.standing !== 'registered' && facts.standing !== 'unregistered';
