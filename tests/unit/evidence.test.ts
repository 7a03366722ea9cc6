import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeOfLine, decisiveReply } from '../../src/codes/dialogue.ts';
import {
  type Excerpt,
  evidenceForPair,
  habitServers,
  otherWordings,
  witnessesOf,
} from '../../src/comparison/evidence.ts';
import { pairedCodes } from '../../src/repository/content.ts';
import { CONTENT } from '../site-content.ts';

const byId = new Map(CONTENT.dialogues.map((dialogue) => [dialogue.id, dialogue]));
const chosen = (code: number): ReturnType<typeof byId.get> => byId.get(CONTENT.chosenDialogues[String(code)] ?? '');
const codesShown = (excerpt: Excerpt | undefined): ReadonlySet<number | undefined> =>
  new Set(
    (excerpt?.lines ?? []).flatMap((line) => (line.kind !== 'gap' && line.decisive ? [codeOfLine(line.text)] : [])),
  );

describe('what real servers said of a pair', () => {
  it('is one session that holds both codes, where there is one', () => {
    const evidence = evidenceForPair(CONTENT.dialogues, chosen, { first: 334, second: 535 });
    assert.equal(evidence.kind, 'session');
    assert.deepEqual(codesShown(evidence.excerpt), new Set([334, 535]));
  });

  it('is the session that was captured to show both, before one that has the second by chance', () => {
    for (const [first, second] of [
      [250, 452],
      [334, 535],
    ] as const) {
      const evidence = evidenceForPair(CONTENT.dialogues, chosen, { first, second });
      assert.equal(evidence.kind, 'session');
      const { code, also = [] } = evidence.excerpt.dialogue;
      assert.deepEqual(
        new Set([first, second]).difference(new Set([code, ...also.map((reply) => reply.code)])).size,
        0,
      );
    }
  });

  it('shows the two exchanges that lie nearest: the last recipient within the limit and the first beyond it', () => {
    const evidence = evidenceForPair(CONTENT.dialogues, chosen, { first: 250, second: 452 });
    assert.equal(evidence.kind, 'session');
    const commands = evidence.excerpt.lines.flatMap((line) => (line.kind === 'client' ? [line.text.slice(0, 7)] : []));
    assert.deepEqual(commands, ['RCPT TO', 'RCPT TO']);
  });

  it('shows a login whole, from AUTH over the challenges to the verdict', () => {
    const evidence = evidenceForPair(CONTENT.dialogues, chosen, { first: 334, second: 535 });
    assert.equal(evidence.kind, 'session');
    const texts = evidence.excerpt.lines.flatMap((line) => (line.kind === 'gap' ? [] : [line.text.slice(0, 10)]));
    assert.equal(texts[0], 'AUTH LOGIN');
    assert.match(texts.at(-1) ?? '', /^535 /u);
  });

  it('marks every line of a decisive reply, and no line of another', () => {
    const evidence = evidenceForPair(CONTENT.dialogues, chosen, { first: 211, second: 250 });
    assert.equal(evidence.kind, 'session');
    const marked = evidence.excerpt.lines.flatMap((line) => (line.kind === 'server' ? [line.decisive] : []));
    assert.ok(marked.length > 5);
    assert.ok(marked.every(Boolean));
  });

  it('is one session for at least 625 of the 703 pairs', (context) => {
    const codes = pairedCodes(CONTENT).map(({ facts }) => facts.code);
    const pairs = codes.flatMap((first) =>
      codes.filter((second) => first < second).map((second) => ({ first, second })),
    );
    const count = pairs.filter((pair) => evidenceForPair(CONTENT.dialogues, chosen, pair).kind === 'session').length;
    context.diagnostic(`${count} of ${pairs.length} pairs are shown in one session`);
    assert.equal(pairs.length, 703);
    assert.ok(count >= 625, `only ${count} pairs`);
  });

  it('is the decisive exchange of each code otherwise', () => {
    const forOneReply = CONTENT.dialogues.filter(({ also }) => also === undefined);
    const evidence = evidenceForPair(forOneReply, chosen, { first: 450, second: 556 });
    assert.equal(evidence.kind, 'exchanges');
    assert.deepEqual(codesShown(evidence.excerpts.first), new Set([450]));
    assert.deepEqual(codesShown(evidence.excerpts.second), new Set([556]));
  });

  it('is nothing for a code that no captured server sent', () => {
    for (const code of CONTENT.codes.map(({ facts }) => facts.code).filter((code) => !chosen(code))) {
      const evidence = evidenceForPair(CONTENT.dialogues, chosen, { first: code, second: 556 });
      assert.equal(evidence.kind, 'exchanges');
      assert.equal(evidence.excerpts.first, undefined, String(code));
    }
  });

  it('marks a number that a server uses in a meaning of its own', () => {
    for (const code of [432, 521, 534]) assert.equal(chosen(code)?.meaning, 'own', String(code));
    assert.equal(chosen(551)?.meaning, 'standard');
  });

  it('names each other server once', () => {
    const shown = chosen(550);
    assert.ok(shown);
    const servers = otherWordings(CONTENT.dialogues, shown).map(({ server }) => server);
    assert.ok(servers.length >= 5);
    assert.equal(new Set(servers).size, servers.length);
    assert.ok(!servers.includes(shown.server));
  });

  it('shows a reply of several lines whole', () => {
    const dialogue = byId.get('exim/help-214');
    assert.ok(dialogue);
    assert.equal(decisiveReply(dialogue).length, 2);
  });
});

describe('who sent which code', () => {
  it('tells the servers that sent both from those that sent one', () => {
    const { both, only } = witnessesOf(CONTENT.dialogues, { first: 252, second: 432 });
    assert.deepEqual(both, ['Courier']);
    assert.ok(only.first.includes('Postfix') && !only.first.includes('Courier'));
    assert.deepEqual(only.second, []);
  });

  it('counts words that somebody configured only where no server has words of its own', () => {
    const all = CONTENT.dialogues;
    const seconds = (second: number): readonly string[] => witnessesOf(all, { first: 422, second }).only.second;
    assert.ok(all.some(({ server, also = [] }) => server === 'Exim' && also.some(({ code }) => code === 534)));
    assert.deepEqual(seconds(534), ['Courier']);
    assert.deepEqual(seconds(253), ['Exim']);
  });

  it('names nobody for a code that no server sent', () => {
    assert.deepEqual(witnessesOf(CONTENT.dialogues, { first: 422, second: 541 }), {
      both: [],
      only: { first: [], second: [] },
    });
  });

  it('shows a habit by the servers that have it', () => {
    const servers = habitServers(CONTENT.relations, CONTENT.dialogues, 'relay-refused');
    assert.deepEqual(servers.get(550), ['Sendmail']);
    assert.deepEqual(servers.get(554), ['Postfix']);
  });
});
