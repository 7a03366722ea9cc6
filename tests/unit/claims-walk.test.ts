import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contradictionsOf } from '../../src/claims/contradiction.ts';
import { walkDialogue } from '../../src/claims/exchange.ts';
import { isNamed } from '../../src/claims/named.ts';
import { type Dialogue, dialogueSchema } from '../../src/codes/dialogue.ts';
import { type CodeFacts, factsSchema } from '../../src/codes/facts.ts';
import { followConversation } from '../../src/decoder/conversation.ts';
import { CONTENT } from '../site-content.ts';

/** A made-up session of the server Sample: "S: 220 hi", "C: QUIT". */
const session = (code: number, lines: readonly string[], more: Partial<Dialogue> = {}): Dialogue =>
  dialogueSchema.parse({
    id: `sample/${code}`,
    code,
    server: 'Sample',
    version: '1',
    protocol: 'ESMTP',
    stage: 'any',
    cause: 'made up for this test',
    config: 'none',
    wording: 'server',
    meaning: 'standard',
    lines: lines.map((line) => ({ [line.charAt(0)]: line.slice(3) })),
    ...more,
  });

const real = new Map(CONTENT.codes.map(({ facts }) => [facts.code, facts]));

/** The facts of the site, with one code changed. */
const known =
  (code: number, change: Partial<CodeFacts>) =>
  (asked: number): CodeFacts | undefined => {
    const facts = real.get(asked);
    return asked === code && facts ? factsSchema.parse({ ...facts, ...change }) : facts;
  };
const asOnSite = (code: number): CodeFacts | undefined => real.get(code);

const found = (dialogue: Dialogue, facts = asOnSite): readonly string[] =>
  contradictionsOf(dialogue, facts).map(
    (one) => `${one.dialogue}: ${one.code} at ${one.stage}: ${one.claim} ${one.found}`,
  );

const GREETED = ['S: 220 mx.example.com', 'C: EHLO client.example.org', 'S: 250 mx.example.com'];
const IN_TRANSACTION = [...GREETED, 'C: MAIL FROM:<a@example.org>', 'S: 250 Ok', 'C: RCPT TO:<b@example.com>'];
const QUIT = ['C: QUIT', 'S: 221 Bye'];
const source = ['dialogue postfix/relay-deferred-454'];

describe('a captured dialogue against the facts', () => {
  it('agrees where every reply is what the facts say', () => {
    const message = ['S: 250 2.1.5 Ok', 'C: DATA', 'S: 354 go', 'C: 503 is no reply here', 'C: .', 'S: 250 2.0.0 Ok'];
    assert.deepEqual(found(session(250, [...IN_TRANSACTION, ...message, ...QUIT])), []);
  });

  it('shows a code at a stage where it may not come, also where the dialogue is about another', () => {
    const lines = ['S: 220 mx.example.com', 'C: EHLO client.example.org', 'S: 556 no', 'C: NOOP', 'S: 250 Ok', ...QUIT];
    assert.deepEqual(found(session(250, lines)), ['sample/250: 556 at ehlo: stage ehlo']);
  });

  it('shows a reply to any command in place of the greeting, which answers none', () => {
    assert.deepEqual(found(session(500, ['S: 500 no'])), ['sample/500: 500 at connect: stage connect']);
  });

  it('shows a connection that went on after 421, and one that was closed after 500', () => {
    assert.deepEqual(found(session(421, [...GREETED, 'C: NOOP', 'S: 421 bye', 'C: NOOP', 'S: 250 Ok', ...QUIT])), [
      'sample/421: 421 at rset: connection open',
    ]);
    assert.deepEqual(found(session(500, [...GREETED, 'C: HALO', 'S: 500 no', 'C: NOOP'])), [
      'sample/500: 500 at any: connection closes',
    ]);
  });

  it('shows no closed connection after a code that may close it', () => {
    assert.deepEqual(found(session(535, [...GREETED, 'C: AUTH PLAIN AGE=', 'S: 535 5.7.8 no', 'C: QUIT'])), []);
  });

  it('shows a message refused where none is said to be at stake', () => {
    assert.deepEqual(found(session(534, [...IN_TRANSACTION, 'S: 534 too big', ...QUIT])), [
      'sample/534: 534 at rcpt: stage rcpt',
      'sample/534: 534 at rcpt: message returned',
    ]);
  });

  it('shows a transaction that went on although the reply ends it', () => {
    const facts = known(550, { scope: { of: ['transaction'], sources: source } });
    const lines = [...IN_TRANSACTION, 'S: 550 no', 'C: RCPT TO:<c@example.com>', 'S: 250 Ok', ...QUIT];
    assert.deepEqual(found(session(550, lines), facts), ['sample/550: 550 at rcpt: scope transactionGoesOn']);
  });

  it('shows a transaction that was lost although the reply judges one recipient', () => {
    const facts = known(550, { scope: { of: ['recipient'], sources: source } });
    const lines = ['S: 250 Ok', 'C: RCPT TO:<c@example.com>', 'S: 550 no', 'C: DATA', 'S: 503 MAIL first', ...QUIT];
    assert.deepEqual(found(session(550, [...IN_TRANSACTION, ...lines]), facts), [
      'sample/550: 550 at rcpt: scope transactionLost',
    ]);
  });

  it('shows a session that went on although the reply ends it', () => {
    const facts = known(530, { scope: { of: ['session'], sources: source } });
    const lines = [...GREETED, 'C: MAIL FROM:<a@example.org>', 'S: 530 login', 'C: RSET', 'S: 250 Ok', ...QUIT];
    assert.deepEqual(found(session(530, lines), facts), ['sample/530: 530 at mail: scope sessionGoesOn']);
  });

  it('shows an enhanced code of another class, and one that the facts do not know', () => {
    assert.deepEqual(found(session(550, [...IN_TRANSACTION, 'S: 550-4.1.1 no', 'S: 550 4.1.1 no', ...QUIT])), [
      'sample/550: 550 at rcpt: enhancedClass 4.1.1',
    ]);
    assert.deepEqual(found(session(550, [...IN_TRANSACTION, 'S: 550 5.9.9 no', ...QUIT])), [
      'sample/550: 550 at rcpt: enhanced 5.9.9',
    ]);
    assert.deepEqual(found(session(354, [...IN_TRANSACTION, 'S: 250 Ok', 'C: DATA', 'S: 354 3.0.0 go'])), [
      'sample/354: 354 at data: enhancedClass 3.0.0',
    ]);
  });

  it('shows a meaning of the server’s own, and a code that has no page', () => {
    assert.deepEqual(found(session(550, [...IN_TRANSACTION, 'S: 550 5.1.1 no', ...QUIT], { meaning: 'own' })), [
      'sample/550: 550 at rcpt: meaning own',
    ]);
    assert.deepEqual(found(session(599, [...GREETED, 'C: HALO', 'S: 599 no', ...QUIT])), [
      'sample/599: 599 at any: code 599',
    ]);
  });
});

describe('a habit on the page of the code', () => {
  const named = (dialogue: Dialogue, facts: (code: number) => CodeFacts | undefined): readonly boolean[] =>
    contradictionsOf(dialogue, facts).map((one) => {
      const about = facts(one.code);
      return about !== undefined && isNamed(one, about);
    });
  const cited = ['dialogue sample/500'];

  it('names a stage only for the server whose dialogue it cites', () => {
    const dialogue = session(500, ['S: 500 no']);
    const at = (sources: string[]): ((code: number) => CodeFacts | undefined) =>
      known(500, {
        stages: [
          { at: ['connect'], by: 'habit', sources },
          { at: ['any'], by: 'standard', sources: cited },
        ],
      });
    assert.deepEqual(named(dialogue, at(cited)), [true]);
    assert.deepEqual(named(dialogue, at(source)), [false]);
  });

  it('names what that server does with the connection, and not the contrary', () => {
    const dialogue = session(500, [...GREETED, 'C: HALO', 'S: 500 no', 'C: NOOP']);
    const does = (server: string, habit: 'closes' | 'staysOpen'): ((code: number) => CodeFacts | undefined) =>
      known(500, { habits: [{ server, does: habit, sources: cited }] });
    assert.deepEqual(named(dialogue, does('Sample', 'closes')), [true]);
    assert.deepEqual(named(dialogue, does('Sample', 'staysOpen')), [false]);
    assert.deepEqual(named(dialogue, does('Another', 'closes')), [false]);
  });

  it('excuses no enhanced code and no scope', () => {
    const facts = known(550, { habits: [{ server: 'Sample', does: 'closes', sources: ['dialogue sample/550'] }] });
    assert.deepEqual(named(session(550, [...IN_TRANSACTION, 'S: 550 5.9.9 no', ...QUIT]), facts), [false]);
  });
});

describe('the walk through a dialogue', () => {
  const stages = (dialogue: Dialogue): readonly string[] =>
    walkDialogue(dialogue).exchanges.map(({ code, stage }) => `${code} ${stage}`);

  it('gives commands that were sent at once their replies in order', () => {
    const lines = [...GREETED, 'C: MAIL FROM:<a@example.org>', 'C: RCPT TO:<b@example.com>', 'C: DATA'];
    const replies = ['S: 250 Ok', 'S: 550 no', 'S: 554 no', ...QUIT];
    assert.deepEqual(stages(session(554, [...lines, ...replies])).slice(2), [
      '250 mail',
      '550 rcpt',
      '554 data',
      '221 quit',
    ]);
  });

  it('gives the answers to a challenge to AUTH', () => {
    const lines = [
      ...GREETED,
      'C: AUTH LOGIN',
      'S: 334 VXNlcg==',
      'C: DATA',
      'S: 334 UGFzcw==',
      'C: QUIT',
      'S: 535 no',
      ...QUIT,
    ];
    assert.deepEqual(stages(session(535, lines)).slice(2), ['334 auth', '334 auth', '535 auth', '221 quit']);
  });

  it('gives LMTP one reply for every recipient behind the final dot', () => {
    const lines = ['S: 250 Ok', 'C: RCPT TO:<c@example.com>', 'S: 250 Ok', 'C: DATA', 'S: 354 go', 'C: .'];
    const replies = ['S: 250 saved', 'S: 452 full', ...QUIT];
    const dialogue = session(452, [...IN_TRANSACTION, ...lines, ...replies], { protocol: 'LMTP' });
    assert.deepEqual(stages(dialogue).slice(-3), ['250 dataEnd', '452 dataEnd', '221 quit']);
  });

  it('takes a refusal within an unfinished greeting for the greeting, and an EHLO reply for what it is', () => {
    assert.deepEqual(stages(session(521, ['S: 220-mx.example.com', 'S: 521 blocked'])), ['521 connect']);
    const early = [
      'C: EHLO client.example.org',
      'S: 220-mx.example.com',
      'S: 250-mx.example.com',
      'S: 250 SIZE',
      ...QUIT,
    ];
    assert.deepEqual(stages(session(250, early)), ['220 connect', '250 ehlo', '221 quit']);
  });

  it('knows a reply that no command asked for', () => {
    assert.deepEqual(stages(session(421, [...GREETED, 'S: 421 too slow'])).at(-1), '421 any');
  });

  it('agrees with the decoder about every reply that the decoder gives a stage', () => {
    for (const dialogue of CONTENT.dialogues) {
      // A paste that begins with a command lost its greeting; a dialogue that does has a client that spoke too early.
      if ('C' in (dialogue.lines[0] ?? {})) continue;
      const lines = dialogue.lines.flatMap((line) =>
        'S' in line ? [`S: ${line.S}`] : 'C' in line ? [`C: ${line.C}`] : [],
      );
      const decoded = [...followConversation(lines.join('\n')).stages.values()];
      const walked = new Set(walkDialogue(dialogue).exchanges.map(({ stage }) => stage));
      for (const stage of decoded) assert.ok(walked.has(stage), `${dialogue.id}: the decoder reads ${stage}`);
    }
  });
});
