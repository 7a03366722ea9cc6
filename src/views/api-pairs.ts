import type { ApiPair, ApiRelation, PairsDocument } from '../api/pair.ts';
import type { PairedCode } from '../codes/reply-code.ts';
import { allPairs, type Pair, pairSlug } from '../comparison/pair.ts';
import { type Relation, relationsOf } from '../comparison/relation.ts';
import { bothSides, type Sides } from '../comparison/sides.ts';
import { byLocale, DEFAULT_LOCALE } from '../languages/locales.ts';
import { untypeset } from '../languages/typeset.ts';
import { pairedCodes } from '../repository/content.ts';
import { type AllContexts, answerHead, pagesOf, plainWords } from './api-answer.ts';
import { relationVerdict } from './relation-sentence.ts';

const relationTexts = (contexts: AllContexts, codes: Sides<PairedCode>, relation: Relation): ApiRelation['texts'] =>
  byLocale((locale) => {
    const { label, sentence } = relationVerdict(contexts[locale], codes, relation);
    return { label: untypeset(label), verdict: plainWords(contexts[locale], sentence) };
  });

/** A relation with the numbers of its codes instead of their sides. */
const apiRelation = (contexts: AllContexts, codes: Sides<PairedCode>, relation: Relation): ApiRelation => {
  const number = bothSides(codes, ({ facts }) => facts.code);
  const opposite = { first: number.second, second: number.first };
  const texts = relationTexts(contexts, codes, relation);
  switch (relation.kind) {
    case 'twins':
      return { kind: 'twins', by: relation.by, id: relation.id, texts };
    case 'steps': {
      const { earlier, id } = relation;
      return { kind: 'steps', earlier: number[earlier], later: opposite[earlier], ...(id ? { id } : {}), texts };
    }
    case 'habit':
      return { kind: 'habit', ids: [...relation.ids], texts };
    case 'alternatives': {
      const { stages } = relation.meeting;
      return { kind: 'alternatives', at: stages.length === 0 ? ['any'] : [...stages], texts };
    }
    case 'timeline': {
      const { success, failsAt } = relation;
      return { kind: 'timeline', success: number[success], failure: opposite[success], failsAt: [...failsAt], texts };
    }
    case 'barrier': {
      const { failure, failsAt } = relation;
      return { kind: 'barrier', failure: number[failure], later: opposite[failure], failsAt: [...failsAt], texts };
    }
    case 'apart':
      return { kind: 'apart', texts };
  }
};

const apiPair = (contexts: AllContexts, pair: Pair): ApiPair => {
  const { content, site, pairedCode } = contexts[DEFAULT_LOCALE];
  const codes = { first: pairedCode(pair.first), second: pairedCode(pair.second) };
  const [relation, ...alsoRelated] = relationsOf(
    bothSides(codes, ({ facts }) => facts),
    content.relations,
  ).map((found) => apiRelation(contexts, codes, found));
  if (!relation) throw new Error(`${pairSlug(pair)} has no relation; the engine gives at least one`);
  return {
    slug: pairSlug(pair),
    first: pair.first,
    second: pair.second,
    relation,
    alsoRelated,
    pages: pagesOf(site, { kind: 'pair', pair }),
  };
};

/** All pairs in ascending order. */
export const apiPairs = (contexts: AllContexts): ApiPair[] =>
  allPairs(pairedCodes(contexts[DEFAULT_LOCALE].content).map(({ facts }) => facts.code)).map((pair) =>
    apiPair(contexts, pair),
  );

/** The answer of `/api/v1/pairs.json`. */
export const pairsAnswer = (contexts: AllContexts): PairsDocument => ({
  ...answerHead(contexts[DEFAULT_LOCALE].site, 'pairs'),
  pairs: apiPairs(contexts),
});
