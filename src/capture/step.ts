import type { DialogueLine, ShownReply } from '../codes/dialogue.ts';

/** What the client does next. A plain text is a command: it is sent, and one reply awaited. */
export type Step =
  | string
  /** Sends a message and its final dot, then awaits a reply (LMTP: one for each recipient). */
  | { readonly do: 'message'; readonly lines: readonly string[]; readonly replies?: number }
  /** Sends these characters as they are; `shown` is what the dialogue shows of them. */
  | {
      readonly do: 'raw';
      readonly text: string;
      readonly shown: readonly DialogueLine[];
      readonly replies?: number;
    }
  /** Sends several commands at once, then awaits a reply for each, or as many as `replies` says. */
  | { readonly do: 'pipeline'; readonly lines: readonly string[]; readonly replies?: number }
  /** Sends a command again and again until a reply has the code `until`; `%d` in it counts from 1. */
  | { readonly do: 'repeat'; readonly command: string; readonly until: number; readonly atMost: number }
  /** Sends a line and awaits nothing. */
  | { readonly do: 'send'; readonly line: string }
  /** Awaits a reply that no command asked for. */
  | { readonly do: 'reply' }
  /** Does the TLS handshake, after STARTTLS. */
  | { readonly do: 'tls' }
  /** Awaits that the server closes the connection. */
  | { readonly do: 'closed' }
  | { readonly do: 'pause'; readonly milliseconds: number };

/** The commands of most sessions; all names are documentation names (RFC 2606, RFC 6761). */
export const EHLO = 'EHLO client.example.org';
export const MAIL = 'MAIL FROM:<carol@example.org>';
export const RCPT = 'RCPT TO:<alice@example.com>';
export const MESSAGE: Step = {
  do: 'message',
  lines: ['From: carol@example.org', 'To: alice@example.com', 'Subject: hello', '', 'Hi Alice.'],
};

/** For sessions that are long enough without it. */
export const SHORT_MESSAGE: Step = { do: 'message', lines: ['Subject: hello', '', 'Hi Alice.'] };

/** A text as AUTH LOGIN sends it: `base64('alice')` is `YWxpY2U=`. */
export const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** The command that logs in with PLAIN and an initial response (RFC 4954 §4, RFC 4616). */
export const authPlain = (user: string, password: string): string => `AUTH PLAIN ${base64(`\0${user}\0${password}`)}`;

/** Further replies of a scenario that are in the server's own words and have their standard meaning. */
export const also = (...codes: readonly number[]): readonly ShownReply[] =>
  codes.map((code) => ({ code, wording: 'server', meaning: 'standard' }));

/** The same, where the words of the replies stand in the configuration. */
export const configured = (...codes: readonly number[]): readonly ShownReply[] =>
  codes.map((code) => ({ code, wording: 'configured', meaning: 'standard' }));
