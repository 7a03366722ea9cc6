import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import sharp from 'sharp';
import { cachedCard } from '../../src/cards/card-cache.ts';
import { drawCard } from '../../src/cards/draw-card.ts';
import { CLASS_COLOURS, PALETTE } from '../../src/cards/palette.ts';
import { SITE } from '../../src/config.ts';
import { createContexts, type ViewContext } from '../../src/views/context.ts';
import { allCards, codeCard, pairCard, siteCard } from '../../src/views/share-card.ts';
import { CONTENT } from '../site-content.ts';

const english = createContexts(CONTENT, SITE).get('en') as ViewContext;

describe('the picture of a page, for where its link is shared', () => {
  const folder = mkdtempSync(join(tmpdir(), 'smtp-cards-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('exists for every pair, every code and the site', () => {
    const names = allCards(english).map(({ name }) => name);
    assert.equal(names.length, 703 + 54 + 1);
    assert.equal(new Set(names).size, names.length);
  });

  it('shows two codes with names and classes, how they relate, and where in the session each comes', () => {
    const card = pairCard(english, { first: 235, second: 451 });
    assert.ok(card.kind === 'pair');
    assert.deepEqual(card.codes.second, {
      code: 451,
      name: 'Local Error',
      replyClass: 4,
      className: '4xx Transient Negative',
    });
    assert.equal(card.relation, 'timeline');
    const auth = card.stops.find(({ label }) => label === 'AUTH');
    assert.deepEqual(auth?.presence, ['standard', 'absent']);
  });

  for (const [name, card] of [
    ['pair', pairCard(english, { first: 334, second: 535 })],
    ['code', codeCard(english, 441)],
    ['site', siteCard(english)],
  ] as const) {
    it(`is a PNG of 1200×630 with something drawn on it (${name})`, async () => {
      const picture = sharp(await cachedCard(card, folder));
      const { format, width, height } = await picture.metadata();
      assert.deepEqual({ format, width, height }, { format: 'png', width: 1200, height: 630 });
      const { entropy } = await picture.stats();
      assert.ok(entropy > 0.2, `entropy ${entropy}`);
    });
  }

  it('is drawn the same to the byte every time', async () => {
    const card = pairCard(english, { first: 235, second: 451 });
    assert.ok((await drawCard(card)).equals(await drawCard(card)));
  });

  it('is drawn once and then taken from the cache, until its content changes', async () => {
    const own = join(folder, 'own');
    const [first, again] = [await cachedCard(siteCard(english), own), await cachedCard(siteCard(english), own)];
    assert.ok(first.equals(again));
    assert.equal(readdirSync(own).length, 1);
    await cachedCard({ kind: 'site', title: 'Another title' }, own);
    assert.equal(readdirSync(own).length, 2);
  });

  it('has the light colours of the site', () => {
    const css = readFileSync('src/styles/tokens.css', 'utf8');
    const light = (name: string): string | undefined =>
      new RegExp(`--${name}: light-dark\\((#[0-9a-f]+),`, 'u').exec(css)?.[1];
    for (const [name, colour] of Object.entries(PALETTE)) assert.equal(colour, light(name), name);
    for (const [digit, colour] of Object.entries(CLASS_COLOURS)) assert.equal(colour, light(`class-${digit}`), digit);
  });
});
