import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Decoded, decode } from '../../src/decoder/decode.ts';
import { LONGEST_PASTE } from '../../src/decoder/paste.ts';
import { PASTED } from './pasted-inputs.ts';

/** The parts of an answer that the table names. */
const summary = (decoded: Decoded): Record<string, unknown> => ({
  code: decoded.kind === 'reply' ? decoded.decisive.code : null,
  enhanced:
    (decoded.kind === 'reply'
      ? decoded.decisive.enhanced
      : decoded.kind === 'enhanced'
        ? decoded.enhanced
        : undefined) ?? null,
  stage:
    (decoded.kind === 'reply'
      ? decoded.decisive.stage
      : decoded.kind === 'enhanced' || decoded.kind === 'nothing'
        ? decoded.stage
        : undefined) ?? null,
  expected: decoded.kind === 'reply' || decoded.kind === 'silence' ? decoded.expected : undefined,
  pair: decoded.kind === 'reply' ? decoded.pair : undefined,
  class: decoded.kind === 'class' ? decoded.replyClass : undefined,
});

const spanOf = (decoded: Decoded): { start: number; end: number } | undefined => {
  if (decoded.kind === 'reply') return decoded.decisive.span;
  return decoded.kind === 'nothing' ? undefined : decoded.span;
};

describe('the decoder', () => {
  it(`knows at least 150 real-shaped inputs (${PASTED.length})`, () => {
    assert.ok(PASTED.length >= 150);
  });

  for (const { id, kind, text, expect } of PASTED) {
    it(`reads ${kind}: ${id}`, () => {
      const { code, enhanced, stage, expected, pair } = expect;
      assert.deepEqual(summary(decode(text)), { code, enhanced, stage, expected, pair, class: expect.class });
    });
  }

  it('marks the number it answers for, in the text as it was pasted', () => {
    for (const { id, text, expect } of PASTED) {
      const span = spanOf(decode(text));
      if (!span || expect.code === null || expect.expected !== undefined) continue;
      const marked = text.slice(span.start, span.end).replace('=\n', '');
      assert.ok(marked.startsWith(String(expect.code)), `${id}: marks "${marked}"`);
    }
  });
});

/** A small generator with a seed, so that a failure can be run again. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const ALPHABET = ' \n\r\t0123456789.:;,-#()<>[]"\'=@/\\abcdefxyzABCDЖяđ…\uFFFC\u0000';

/** Cuts, doubles, joins and spoils real inputs; most are short, a few reach the longest that is read. */
const mutate = (random: () => number): string => {
  const pick = (): string => PASTED[Math.floor(random() * PASTED.length)]?.text ?? '';
  let text = pick();
  for (let step = 0; step < 3; step += 1) {
    const at = Math.floor(random() * text.length);
    const kind = Math.floor(random() * 5);
    if (kind === 0) text = text.slice(0, at) + text.slice(at + Math.floor(random() * 20));
    if (kind === 1) text = text.slice(0, at) + pick().slice(0, 200) + text.slice(at);
    if (kind === 2) text = text.slice(at) + text.slice(0, at);
    if (kind === 3)
      text =
        text.slice(0, at) +
        (ALPHABET[Math.floor(random() * ALPHABET.length)] ?? '').repeat(Math.floor(random() * 9)) +
        text.slice(at);
    if (kind === 4) text = Array.from({ length: 40 }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('');
  }
  return random() < 0.0005
    ? text.repeat(Math.ceil(LONGEST_PASTE / Math.max(1, text.length))).slice(0, LONGEST_PASTE)
    : text;
};

const RUNS = 100_000;
const SLOWEST_10_KB = 20;

describe('the decoder under any input', () => {
  it(`answers ${RUNS} random and spoiled texts of up to ${LONGEST_PASTE} characters without a throw`, (context) => {
    const random = randomFrom(20_261_124);
    let slowest = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const text = mutate(random);
      const started = performance.now();
      const span = spanOf(decode(text));
      slowest = Math.max(slowest, performance.now() - started);
      if (span) assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length, JSON.stringify(text));
    }
    context.diagnostic(`slowest single text: ${slowest.toFixed(1)} ms`);
    assert.ok(slowest < 2000, `one text took ${slowest} ms`);
  });

  it(`takes at most ${SLOWEST_10_KB} ms for 10,000 characters, also of texts made to hold patterns up`, (context) => {
    const parts = [
      'a',
      'a@',
      '5',
      '550 ',
      '550-',
      '5.1.1 ',
      '(550, ',
      '\n ',
      'Received: x\n ',
      'expected 250 ',
      'version ',
      'port 25, ',
      'RCPT TO:<a>\n',
      'DATA\n354 x\n',
      'http://',
      '450: ',
      '1.2.',
      'ab:',
      'in reply to ',
      ...PASTED.map(({ text }) => `${text}\n`),
    ];
    let slowest = { part: '', time: 0 };
    for (const part of parts) {
      const text = part.repeat(Math.ceil(10_000 / part.length)).slice(0, 10_000);
      decode(text);
      const times = [0, 1, 2].map(() => {
        const started = performance.now();
        decode(text);
        return performance.now() - started;
      });
      const time = Math.min(...times);
      if (time > slowest.time) slowest = { part, time };
    }
    context.diagnostic(
      `slowest: ${slowest.time.toFixed(1)} ms for 10,000 characters of ${JSON.stringify(slowest.part.slice(0, 40))}`,
    );
    assert.ok(slowest.time <= SLOWEST_10_KB, `${slowest.time} ms for ${JSON.stringify(slowest.part.slice(0, 60))}`);
  });
});
