import { z } from 'astro/zod';
import { STAGES } from './stage.ts';

/**
 * A dialogue captured from a real server on loopback: `content/transcripts/<server>.yaml`.
 * Hosts and addresses in it are documentation names.
 */

const line = z.union([
  /** The server's line, word for word but for the parts that `replaced` names. */
  z.strictObject({ S: z.string() }),
  /** The client's line. */
  z.strictObject({ C: z.string() }),
  /** What happened instead of a line: a TLS handshake, many lines of one kind. */
  z.strictObject({ note: z.string() }),
]);

/** What differs in every session, so that a fixed text of the same form stands for it in a captured line. */
export const REPLACED_PARTS = ['session id', 'queue id', 'date'] as const;
export type ReplacedPart = (typeof REPLACED_PARTS)[number];

const code = z.int().min(200).max(599);
/** Whose words a reply has: the server's own, or words that somebody configured. */
const wording = z.enum(['server', 'configured']);
/** Whether the number has its standard meaning here, or one of this server's own. */
const meaning = z.enum(['standard', 'own']);

/** One reply that a dialogue was captured for. */
const shownReply = z.strictObject({ code, wording, meaning });
export type ShownReply = z.infer<typeof shownReply>;

export const dialogueSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+\/[\w-]+$/u),
  /** The reply that the dialogue is about. */
  code,
  server: z.string().min(2),
  version: z.string().min(1),
  protocol: z.enum(['SMTP', 'ESMTP', 'LMTP']),
  stage: z.enum([...STAGES, 'any']),
  /** Why the server answered so; for those who want to run it again. */
  cause: z.string().min(1),
  config: z.string().min(1),
  wording,
  meaning,
  /** The other replies that it was captured for, where one session shows how several codes differ. */
  also: z.array(shownReply).min(1).optional(),
  /** Which parts of the lines are not the captured ones (`npm run capture`); missing when there are none. */
  replaced: z.array(z.enum(REPLACED_PARTS)).min(1).optional(),
  lines: z.array(line).min(1),
});

export type Dialogue = z.infer<typeof dialogueSchema>;
export type DialogueLine = Dialogue['lines'][number];

/** Every reply that a dialogue was captured for, the one that it is about first. */
export const shownReplies = ({ code, wording, meaning, also = [] }: Dialogue): readonly ShownReply[] => [
  { code, wording, meaning },
  ...also,
];

/** `content/transcripts/chosen.yaml`: for each code the dialogue that teaches most. */
export const chosenDialoguesSchema = z.record(z.string().regex(/^\d{3}$/u), z.string());
export type ChosenDialogues = z.infer<typeof chosenDialoguesSchema>;

/** The reply code at the head of a server's line: 250 for `250-PIPELINING`. */
export const codeOfLine = (text: string): number | undefined => {
  const digits = /^(?<code>[2-5]\d\d)(?:[ -]|$)/u.exec(text)?.groups?.['code'];
  return digits === undefined ? undefined : Number(digits);
};

/** Whether a server's line ends a reply: the others have a hyphen after the code (RFC 5321 §4.2.1). */
export const isReplyEnd = (text: string): boolean => codeOfLine(text) !== undefined && text[3] !== '-';

/** The lines of the reply that a dialogue is about, as the server sent them. */
export const decisiveReply = (dialogue: Dialogue): readonly string[] => {
  const lines = dialogue.lines.flatMap((entry) => ('S' in entry ? [entry.S] : []));
  const last = lines.findLastIndex((text) => codeOfLine(text) === dialogue.code && isReplyEnd(text));
  if (last === -1) return [];
  let first = last;
  while (first > 0 && codeOfLine(lines[first - 1] ?? '') === dialogue.code && lines[first - 1]?.[3] === '-') first -= 1;
  return lines.slice(first, last + 1);
};
