import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import packet from 'dns-packet';
import type { Captured } from '../../src/capture/capture.ts';
import { answerQuestion } from '../../src/capture/dns-answers.ts';
import { haraka } from '../../src/capture/servers/haraka.ts';
import { SERVERS } from '../../src/capture/servers/index.ts';
import { parseTranscript, printTranscript } from '../../src/capture/transcript-file.ts';
import { normalizeLines } from '../../src/capture/volatile.ts';
import { writeTranscripts } from '../../src/capture/write-transcripts.ts';
import { CONTENT_FOLDER } from '../../src/config.ts';
import { CAPTURED_SERVERS } from '../../src/repository/raw-content.ts';

const textOf = (name: string): string => readFileSync(`${CONTENT_FOLDER}/transcripts/${name}.yaml`, 'utf8');

describe('a file of dialogues', () => {
  for (const name of CAPTURED_SERVERS) {
    it(`${name}.yaml is read and printed back byte for byte`, () => {
      assert.equal(printTranscript(parseTranscript(textOf(name))), textOf(name));
    });
  }

  it('is the same in whatever order the dialogues were captured', () => {
    assert.equal(printTranscript(parseTranscript(textOf('haraka')).toReversed()), textOf('haraka'));
  });
});

describe('a server that can be asked again', () => {
  for (const server of SERVERS) {
    const committed = parseTranscript(textOf(server.name));

    it(`${server.name} has exactly the scenarios of its committed dialogues`, () => {
      const told = (rows: readonly { code: number; stage: string; cause: string; config: string }[]): unknown =>
        rows.map(({ code, stage, cause, config }) => ({ code, stage, cause, config }));
      const scenarios = server.scenarios.toSorted((a, b) => (a.name < b.name ? -1 : 1));
      assert.deepEqual(
        scenarios.map(({ name }) => `${server.name}/${name}`),
        committed.map(({ id }) => id),
      );
      assert.deepEqual(told(scenarios), told(committed));
    });

    it(`${server.name} has committed lines in which fixed texts stand for all that is volatile`, () => {
      for (const { id, lines, replaced } of committed) {
        assert.deepEqual(normalizeLines(lines, server.volatile), { lines, replaced: replaced ?? [] }, id);
      }
    });
  }

  it('has its session and queue ids replaced, and nothing else', () => {
    const said = [
      { S: '220 mx.example.com ESMTP Haraka/3.3.4 ready (E8D513)' },
      { C: 'NOOP ready (E8D513)' },
      { S: '250 Message Queued (BDE944E0-302F-4604-8119-973980D94EAA.1)' },
      { S: '550 No such user (ABCDEF)' },
    ];
    const { lines, replaced } = normalizeLines(said, haraka.volatile);
    assert.deepEqual(lines, [
      { S: '220 mx.example.com ESMTP Haraka/3.3.4 ready (0A1B2C)' },
      said[1],
      { S: '250 Message Queued (0A1B2C3D-4E5F-4A6B-8C7D-0E1F2A3B4C5D.1)' },
      said[3],
    ]);
    assert.deepEqual(replaced, ['session id', 'queue id']);
  });
});

describe('what was captured', () => {
  const dialogues = parseTranscript(textOf('haraka'));
  const captured: Captured = { server: haraka, version: '3.3.4', dialogues, misses: [], seconds: 1 };

  /** A content folder with one file of dialogues. */
  const inFolder = (text: string, action: (content: string, read: () => string) => void): void => {
    const content = mkdtempSync(join(tmpdir(), 'captured-'));
    const file = join(content, 'transcripts/haraka.yaml');
    try {
      mkdirSync(join(content, 'transcripts'));
      writeFileSync(file, text);
      action(content, () => readFileSync(file, 'utf8'));
    } finally {
      rmSync(content, { recursive: true });
    }
  };

  it('is written where it is other than before, and told', () => {
    inFolder('old', (content, read) => {
      assert.deepEqual(writeTranscripts(content, [captured]), ['transcripts/haraka.yaml']);
      assert.equal(read(), textOf('haraka'));
      assert.deepEqual(writeTranscripts(content, [captured]), []);
    });
  });

  it('is not written at all when a reply did not come', () => {
    inFolder('old', (content, read) => {
      const miss = { kind: 'miss', id: 'haraka/vrfy-252', problem: 'no reply 252 came', lines: [] } as const;
      assert.throws(() => writeTranscripts(content, [captured, { ...captured, misses: [miss] }]), /haraka\/vrfy-252/u);
      assert.equal(read(), 'old');
    });
  });
});

describe('a name on loopback', () => {
  const ask = (name: string, type: 'A' | 'MX'): { readonly flags: number; readonly answers: readonly unknown[] } => {
    const question = packet.encode({ type: 'query', id: 7, questions: [{ name, type, class: 'IN' }] });
    const { id, flags = 0, answers = [] } = packet.decode(answerQuestion(question));
    assert.equal(id, 7);
    return { flags: flags & 0xf, answers: answers.map((row) => ('data' in row ? row.data : undefined)) };
  };

  it('has the records of the zone', () => {
    assert.deepEqual(ask('Example.COM', 'A'), { flags: 0, answers: ['127.0.0.1'] });
    assert.deepEqual(ask('example.org', 'MX').answers, [{ preference: 10, exchange: 'mail.example.org' }]);
  });

  it('exists without a record of that type, does not exist, or fails', () => {
    assert.deepEqual(ask('nomail.example', 'MX'), { flags: 0, answers: [] });
    assert.deepEqual(ask('no-such-domain.example', 'MX'), { flags: 3, answers: [] });
    assert.deepEqual(ask('servfail.example', 'MX'), { flags: 2, answers: [] });
  });
});
