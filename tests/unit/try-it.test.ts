import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aimedAt, repliesIn, wordsOf } from '../../src/capture/run-try-it.ts';
import { tryItSchema, typedLines } from '../../src/codes/try-it.ts';
import { CONTENT } from '../site-content.ts';

const tried = CONTENT.codes.filter(({ facts }) => facts.tryIt !== undefined).map(({ facts }) => facts.code);
/**
 * Codes of a captured server that neither swaks nor OpenSSL can provoke: Courier, where it offers no TLS, and a Perl module
 * for a dot and a command in one packet.
 */
const BEYOND_REACH = [432, 453, 534, 540];

describe('a command to try', () => {
  it('stands on the page of every code that a captured server sends', () => {
    const sent = new Set(CONTENT.dialogues.map(({ code }) => code));
    assert.deepEqual(tried, [...sent].filter((code) => !BEYOND_REACH.includes(code)).toSorted());
  });

  it('names nobody’s server or address but those of the documentation', () => {
    for (const { facts } of CONTENT.codes) {
      const text = facts.tryIt ? [facts.tryIt.command, ...typedLines(facts.tryIt)].join(' ') : '';
      for (const [host] of text.matchAll(/[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|example)\b/gu))
        assert.match(host, /(?:^|\.)example(?:\.(?:com|net|org))?$/u, `${facts.code}: ${host}`);
    }
  });

  it('ends its session by itself or with QUIT, unless the server hangs up', () => {
    for (const { facts } of CONTENT.codes) {
      const lines = facts.tryIt ? typedLines(facts.tryIt) : [];
      if (lines.length > 0 && facts.code !== 421) assert.equal(lines.at(-1), 'QUIT', String(facts.code));
    }
  });

  it('is refused when it is aimed elsewhere, or would take typed lines as orders', () => {
    const ranAgainst = ['postfix/accept-220'];
    for (const command of ['swaks --server gmail.com', 'telnet mail.example.com 25'])
      assert.equal(tryItSchema.safeParse({ command, ranAgainst }).success, false, command);
    const command = 'openssl s_client -starttls smtp -connect mail.example.com:25';
    assert.equal(tryItSchema.safeParse({ command, type: ['QUIT'], ranAgainst }).success, false, command);
  });
});

describe('a command that is run against a captured server', () => {
  it('is changed in its server, port and client address only', () => {
    assert.deepEqual(aimedAt('swaks --server mail.example.com --port 587 --to alice@example.com', 2525, '127.0.0.9'), [
      'swaks',
      ...['--server', '127.0.0.1', '--to', 'alice@example.com'],
      ...['--port', '2525', '--local-interface', '127.0.0.9'],
    ]);
    assert.deepEqual(aimedAt('openssl s_client -quiet -crlf -connect mail.example.com:465', 2465, '127.0.0.9'), [
      'openssl',
      ...['s_client', '-quiet', '-crlf', '-connect', '127.0.0.1:2465'],
      ...['-bind', '127.0.0.9:0'],
    ]);
  });

  it('is split as a shell splits it', () => {
    assert.deepEqual(wordsOf("swaks --header 'Subject: hello' --to a@example.com"), [
      ...['swaks', '--header', 'Subject: hello'],
      ...['--to', 'a@example.com'],
    ]);
  });

  it('shows its replies, of swaks by their arrows', () => {
    const output =
      '<-  220 mx.example.com\n -> QUIT\n<** 550 5.1.1 unknown\n<~* 535 no\n*** 554 is no reply\n250 STARTTLS';
    assert.deepEqual(repliesIn(output), [220, 550, 535, 250]);
  });
});
