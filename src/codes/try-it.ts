import { z } from 'astro/zod';

/**
 * A command with which readers see a reply for themselves, from a server of their own: `tryIt` in
 * `content/codes/<code>/facts.yaml`. It is run against captured servers by `tests/capture`.
 */

/** Stands for the reader's server in every command; the tests put a captured server in its place. */
export const OWN_SERVER = 'mail.example.com';

/** The captured dialogues whose server and settings gave the reply to this command too. */
const ranAgainst = z.array(z.string().regex(/^[a-z-]+\/[\w-]+$/u)).min(1);

/** One session by swaks (https://jetmore.org/john/code/swaks/). */
const swaks = z.strictObject({
  command: z.string().regex(/^swaks --server mail\.example\.com(?: |$)/u, {
    error: `is no swaks command; allowed: swaks --server ${OWN_SERVER} …`,
  }),
  ranAgainst,
});

/** A connection by OpenSSL, for commands that swaks can't send; the reader types the rest, each line after a reply. */
const openssl = z.strictObject({
  command: z.string().regex(/^openssl s_client -quiet -crlf .*-connect mail\.example\.com:\d+$/u, {
    // Without -quiet, s_client takes typed lines that begin with R and Q as orders to itself (openssl-s_client(1)).
    error: `is no openssl command; allowed: openssl s_client -quiet -crlf … -connect ${OWN_SERVER}:<port>`,
  }),
  type: z.array(z.string().min(1)).min(1),
  ranAgainst,
});

export const tryItSchema = z.union([openssl, swaks]);
export type TryIt = z.infer<typeof tryItSchema>;

/** What the reader types after the connection stands; nothing where the command does it all. */
export const typedLines = (tryIt: TryIt): readonly string[] => ('type' in tryIt ? tryIt.type : []);
