import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Contradiction, contradictionsOf, coversStage } from '../../src/claims/contradiction.ts';
import { walkDialogue } from '../../src/claims/exchange.ts';
import { isNamed } from '../../src/claims/named.ts';
import { parseCitation } from '../../src/codes/citation.ts';
import type { Dialogue } from '../../src/codes/dialogue.ts';
import type { CodeFacts } from '../../src/codes/facts.ts';
import type { StageOrAny } from '../../src/codes/stage.ts';
import { CONTENT } from '../site-content.ts';

const factsByCode = new Map(CONTENT.codes.map(({ facts }) => [facts.code, facts]));
const factsOf = (code: number): CodeFacts | undefined => factsByCode.get(code);
const byId = new Map(CONTENT.dialogues.map((dialogue) => [dialogue.id, dialogue]));

const unnamed = (dialogue: Dialogue, known = factsOf): readonly Contradiction[] =>
  contradictionsOf(dialogue, known).filter((found) => {
    const facts = known(found.code);
    return facts === undefined || !isNamed(found, facts);
  });

const inWords = ({ code, stage, claim, found }: Contradiction): string =>
  `content/codes/${code}/facts.yaml, ${claim}: found ${found} (${code} at ${stage}); correct the facts, or name the server's habit under stages, habits, causes or disputed`;

describe('the facts stand up to every reply of every captured dialogue, or name the server that departs from them', () => {
  for (const dialogue of CONTENT.dialogues) {
    it(dialogue.id, () => {
      assert.deepEqual(unnamed(dialogue).map(inWords), []);
    });
  }

  it('and the dialogues are those of ten servers, with all their replies', () => {
    const replies = CONTENT.dialogues.flatMap((dialogue) => walkDialogue(dialogue).exchanges);
    assert.ok(CONTENT.dialogues.length >= 412, `only ${CONTENT.dialogues.length} dialogues were walked`);
    assert.ok(replies.length >= 2550, `only ${replies.length} replies were walked`);
    assert.ok(new Set(CONTENT.dialogues.map(({ id }) => id.split('/')[0])).size >= 10);
  });

  it('so that a habit on record is one that a dialogue shows: contradictions known today are found', () => {
    const found = CONTENT.dialogues
      .flatMap((dialogue) => contradictionsOf(dialogue, factsOf))
      .map(({ server, code, stage, claim }) => `${server} ${code} ${stage} ${claim}`);
    for (const known of [
      'Postfix 454 rcpt stage',
      'Postfix 454 rcpt message',
      'Courier 432 vrfy meaning',
      'Courier 534 mail message',
      'Exim 421 mail connection',
      'Exim 500 any connection',
    ])
      assert.ok(found.includes(known), known);
  });
});

const dialogueIds = (sources: readonly string[]): readonly string[] =>
  sources.map(parseCitation).flatMap((citation) => (citation?.kind === 'dialogue' ? [citation.id] : []));

/** The stages at which a dialogue has the code. */
const stagesIn = (id: string, code: number): readonly StageOrAny[] => {
  const dialogue = byId.get(id);
  return dialogue
    ? walkDialogue(dialogue)
        .exchanges.filter((exchange) => exchange.code === code)
        .map(({ stage }) => stage)
    : [];
};

describe('a dialogue shows what it is cited for', () => {
  for (const { facts } of CONTENT.codes) {
    it(`${facts.code} at its stages`, () => {
      for (const { at, sources } of facts.stages)
        for (const id of dialogueIds(sources))
          assert.ok(
            stagesIn(id, facts.code).some((stage) => coversStage(at, stage)),
            `${id} has no ${facts.code} at ${at.join(', ')}`,
          );
    });

    it(`${facts.code} with its enhanced codes`, () => {
      for (const { code: enhanced, sources } of facts.enhanced)
        for (const id of dialogueIds(sources)) {
          const dialogue = byId.get(id);
          const shown = dialogue && walkDialogue(dialogue).exchanges.filter(({ code }) => code === facts.code);
          assert.ok(
            shown?.some((exchange) => exchange.enhanced.includes(enhanced)),
            `${id} has no ${facts.code} ${enhanced}`,
          );
        }
    });

    it(`${facts.code} from the servers whose habit it is`, () => {
      for (const { server, sources } of facts.habits ?? [])
        for (const id of dialogueIds(sources)) assert.equal(byId.get(id)?.server, server, id);
    });
  }

  it('and its own stage is one at which its reply came', () => {
    for (const { id, code, stage } of CONTENT.dialogues)
      assert.ok(stage === 'any' || stagesIn(id, code).includes(stage), `${id} has ${code}, but not at ${stage}`);
  });
});
