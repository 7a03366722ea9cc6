import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSiteConfig } from '../../src/config.ts';
import { type Head, makeHead } from '../../src/head/head.ts';

const site = readSiteConfig({ SITE_URL: 'https://example.org', BASE_PATH: '/mail' });
const head = (place: Parameters<typeof makeHead>[0]['place']): Head =>
  makeHead({ site, place, locale: 'vi', title: 'Tiêu đề', description: 'Mô tả' });
const links = (page: Head, rel: string): readonly string[] =>
  page.tags.filter(({ attributes }) => attributes['rel'] === rel).map(({ attributes }) => attributes['href'] ?? '');

describe('the head of a page', () => {
  const pair = head({ kind: 'pair', pair: { first: 235, second: 451 } });

  it('points to itself as canonical, with origin and sub-folder', () => {
    assert.deepEqual(links(pair, 'canonical'), ['https://example.org/mail/vi/smtp/235-vs-451/']);
  });

  it('names every language, itself included, and x-default', () => {
    const alternates = pair.tags.filter(({ attributes }) => attributes['hreflang'] !== undefined);
    assert.deepEqual(
      alternates.map(({ attributes }) => [attributes['hreflang'], attributes['href']]),
      [
        ['en', 'https://example.org/mail/smtp/235-vs-451/'],
        ['id', 'https://example.org/mail/id/smtp/235-vs-451/'],
        ['vi', 'https://example.org/mail/vi/smtp/235-vs-451/'],
        ['ru', 'https://example.org/mail/ru/smtp/235-vs-451/'],
        ['x-default', 'https://example.org/mail/smtp/235-vs-451/'],
      ],
    );
  });

  it('keeps 404 pages and backwards addresses out of the index', () => {
    for (const page of [head({ kind: 'notFound' }), head({ kind: 'backwards', pair: { first: 235, second: 451 } })]) {
      assert.ok(
        page.tags.some(({ attributes }) => attributes['name'] === 'robots' && attributes['content'] === 'noindex'),
      );
      assert.deepEqual(links(page, 'canonical'), []);
      assert.deepEqual(links(page, 'alternate'), []);
    }
  });
});

describe('the site configuration', () => {
  it('falls back to a placeholder and says so', () => {
    assert.deepEqual(readSiteConfig({}), {
      origin: 'https://smtp.example',
      base: '/',
      cards: true,
      isPlaceholder: true,
    });
  });

  it('takes a sub-folder with or without slashes', () => {
    for (const given of ['mail', '/mail', 'mail/', '/mail/'])
      assert.equal(readSiteConfig({ BASE_PATH: given }).base, '/mail/');
  });

  it('refuses what is no origin, naming the variable', () => {
    for (const given of ['example.org', 'ftp://example.org', 'https://example.org/mail']) {
      assert.throws(() => readSiteConfig({ SITE_URL: given }), /SITE_URL: found/u);
    }
  });

  it('names the picture of its place, and none where they are switched off', () => {
    const pictureOf = (page: Head): string | undefined =>
      page.tags.find(({ attributes }) => attributes['property'] === 'og:image')?.attributes['content'];
    assert.equal(
      pictureOf(head({ kind: 'pair', pair: { first: 235, second: 451 } })),
      'https://example.org/mail/cards/235-vs-451.png',
    );
    assert.equal(pictureOf(head({ kind: 'code', code: 451 })), 'https://example.org/mail/cards/451.png');
    assert.equal(pictureOf(head({ kind: 'about' })), 'https://example.org/mail/cards/site.png');
    const without = readSiteConfig({ CARDS: 'off' });
    const place = { kind: 'home' } as const;
    assert.equal(pictureOf(makeHead({ site: without, place, locale: 'en', title: '', description: '' })), undefined);
    assert.throws(() => readSiteConfig({ CARDS: 'none' }), /allowed: off/u);
  });
});
