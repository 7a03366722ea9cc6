import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DOCUMENT_SCHEMAS } from '../../src/api/schemas.ts';
import { ALL_CODES, EXPLAINED_CODES, PAIRED_CODES } from '../../src/codes/catalogue.ts';
import { readSiteConfig } from '../../src/config.ts';
import { LOCALES } from '../../src/languages/locales.ts';
import { allContexts } from '../../src/views/api-answer.ts';
import { codeAnswer, codesAnswer } from '../../src/views/api-codes.ts';
import { enhancedAnswer } from '../../src/views/api-enhanced.ts';
import { pairsAnswer } from '../../src/views/api-pairs.ts';
import { createContexts } from '../../src/views/context.ts';
import { CONTENT } from '../site-content.ts';

const contextsAt = (SITE_URL: string, BASE_PATH = ''): ReturnType<typeof allContexts> =>
  allContexts(createContexts(CONTENT, readSiteConfig({ SITE_URL, BASE_PATH })));

const contexts = contextsAt('https://example.org', 'mail');
const { codes } = codesAnswer(contexts);
const { pairs } = pairsAnswer(contexts);
const { enhanced } = enhancedAnswer(contexts);
const pair = (slug: string): (typeof pairs)[number] | undefined => pairs.find((other) => other.slug === slug);

describe('the data for programs', () => {
  it('has no field that its schema does not know, and lacks none', () => {
    DOCUMENT_SCHEMAS.codes.parse(codesAnswer(contexts));
    DOCUMENT_SCHEMAS.pairs.parse(pairsAnswer(contexts));
    DOCUMENT_SCHEMAS.enhanced.parse(enhancedAnswer(contexts));
    for (const code of CONTENT.codes) DOCUMENT_SCHEMAS.code.parse(codeAnswer(contexts, code));
  });

  it('refuses an unknown field, so that none goes out without being promised', () => {
    assert.equal(DOCUMENT_SCHEMAS.codes.safeParse({ ...codesAnswer(contexts), extra: 1 }).success, false);
    const [first] = codes;
    const spoiled = { ...codesAnswer(contexts), codes: [{ ...first, extra: 1 }] };
    assert.equal(DOCUMENT_SCHEMAS.codes.safeParse(spoiled).success, false);
  });

  it('holds all codes and all pairs, in ascending order', () => {
    assert.deepEqual(
      codes.map(({ code }) => code),
      ALL_CODES,
    );
    assert.equal(codes.filter(({ kind }) => kind === 'paired').length, PAIRED_CODES.length);
    assert.equal(codes.filter(({ kind }) => kind === 'explained').length, EXPLAINED_CODES.length);
    assert.equal(pairs.length, 703);
    const slugs = pairs.map(({ slug }) => slug);
    assert.deepEqual(slugs, slugs.toSorted());
    assert.deepEqual(
      enhanced.map(({ row }) => row),
      CONTENT.registry.map(({ code }) => code),
    );
  });

  it('tells of 451 what its facts tell', () => {
    const found = codes.find(({ code }) => code === 451);
    assert.ok(found?.kind === 'paired');
    assert.equal(found.name, 'Local Error');
    assert.equal(found.class, 4);
    assert.equal(found.standing, 'standard');
    assert.equal(found.retry.advice, 'queue');
    assert.deepEqual(found.stages[0], {
      at: ['mail', 'rcpt', 'dataEnd'],
      by: 'standard',
      sources: [
        {
          kind: 'rfc',
          rfc: 5321,
          section: '4.3.2',
          url: 'https://www.rfc-editor.org/rfc/rfc5321.html#section-4.3.2',
        },
      ],
    });
    assert.ok(!('readInstead' in found));
  });

  it('tells of a number that no standard defines what to read instead', () => {
    const found = codes.find(({ code }) => code === 447);
    assert.ok(found?.kind === 'explained');
    assert.deepEqual(found.readInstead, [451, 421]);
  });

  it('names the codes of a relation by number', () => {
    const timeline = pair('235-vs-451')?.relation;
    assert.ok(timeline?.kind === 'timeline');
    assert.deepEqual([timeline.success, timeline.failure], [235, 451]);
    const steps = pair('235-vs-334')?.relation;
    assert.ok(steps?.kind === 'steps');
    assert.deepEqual([steps.earlier, steps.later, steps.id], [334, 235, 'challenge-login']);
    assert.deepEqual(
      pair('450-vs-550')?.alsoRelated.map(({ kind }) => kind),
      ['habit'],
    );
  });

  it('says which enhanced codes have a row in the registry', () => {
    const rows = new Set(enhanced.map(({ row }) => row));
    for (const { code, enhanced: claims } of codes) {
      for (const claim of claims) {
        if (claim.meaning === 'registry') assert.ok(rows.has(claim.row), `${code}: ${claim.code}`);
        if (claim.meaning === 'unregistered') assert.ok(!rows.has(claim.row), `${code}: ${claim.code}`);
      }
    }
  });

  it('speaks four languages, with plain spaces and without the marks of the content', () => {
    const texts = [
      ...codes.map((code) => code.texts),
      ...enhanced.map((row) => row.texts),
      ...pairs.flatMap(({ relation, alsoRelated }) => [relation, ...alsoRelated].map((found) => found.texts)),
    ];
    for (const text of texts) {
      assert.deepEqual(Object.keys(text), LOCALES);
      assert.doesNotMatch(JSON.stringify(text), /[\u00a0\u2060`]|\{\{/u);
    }
  });

  it('has absolute addresses that honour origin and sub-folder', () => {
    const found = codes.find(({ code }) => code === 451);
    assert.equal(found?.self, 'https://example.org/mail/api/v1/codes/451.json');
    assert.equal(found.pages.ru, 'https://example.org/mail/ru/smtp/451/');
    assert.equal(codesAnswer(contexts).$schema, 'https://example.org/mail/api/v1/schema/codes.json');
  });

  it('is the same every time it is made', () => {
    const again = contextsAt('https://example.org', 'mail');
    assert.equal(JSON.stringify(pairsAnswer(again)), JSON.stringify(pairsAnswer(contexts)));
    assert.equal(JSON.stringify(codesAnswer(again)), JSON.stringify(codesAnswer(contexts)));
  });
});
