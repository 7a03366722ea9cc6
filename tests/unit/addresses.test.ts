import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { makePath, parsePath, type Place } from '../../src/addresses/addresses.ts';
import { REPLY_CLASSES } from '../../src/codes/reply-class.ts';
import { pairOf } from '../../src/comparison/pair.ts';
import { LOCALES } from '../../src/languages/locales.ts';

const code = fc.integer({ min: 200, max: 599 });
const pair = fc
  .tuple(code, code)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => pairOf(a, b));
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.constantFrom<Place>({ kind: 'home' }, { kind: 'codes' }, { kind: 'about' }, { kind: 'notFound' }),
  fc.constantFrom(...REPLY_CLASSES).map((replyClass): Place => ({ kind: 'class', replyClass })),
  code.map((number): Place => ({ kind: 'code', code: number })),
  pair.map((value): Place => ({ kind: 'pair', pair: value })),
  pair.map((value): Place => ({ kind: 'backwards', pair: value })),
);
const locale = fc.constantFrom(...LOCALES);
const base = fc.constantFrom('/', '/mail/', '/a/b/');

describe('addresses', () => {
  const table = [
    ['/', { kind: 'home' }, 'en'],
    ['/id/', { kind: 'home' }, 'id'],
    ['/smtp/', { kind: 'codes' }, 'en'],
    ['/ru/about/', { kind: 'about' }, 'ru'],
    ['/vi/smtp/4xx/', { kind: 'class', replyClass: 4 }, 'vi'],
    ['/smtp/451/', { kind: 'code', code: 451 }, 'en'],
    ['/ru/smtp/235-vs-451/', { kind: 'pair', pair: { first: 235, second: 451 } }, 'ru'],
    ['/smtp/451-vs-235/', { kind: 'backwards', pair: { first: 235, second: 451 } }, 'en'],
    ['/404.html', { kind: 'notFound' }, 'en'],
    ['/vi/404.html', { kind: 'notFound' }, 'vi'],
  ] as const;
  for (const [path, target, language] of table) {
    it(`${path} leads to ${JSON.stringify(target)} in ${language}, and back`, () => {
      assert.deepEqual(parsePath(path, '/'), { place: target, locale: language });
      assert.equal(makePath(target, language, '/'), path);
    });
  }

  it('are read back from what was made, for any place, language and sub-folder', () => {
    fc.assert(
      fc.property(place, locale, base, (somewhere, language, folder) => {
        assert.deepEqual(parsePath(makePath(somewhere, language, folder), folder), {
          place: somewhere,
          locale: language,
        });
      }),
    );
  });

  it('refuse everything the site never publishes', () => {
    for (const path of [
      '/en/',
      '/en/smtp/451/',
      '/smtp/451',
      '/smtp/45/',
      '/smtp/451-vs-451/',
      '/fr/smtp/451/',
      '/smtp/451/x/',
      '/about/x/',
      '/smtp/6xx/',
    ]) {
      assert.equal(parsePath(path, '/'), undefined, path);
    }
    assert.equal(parsePath('/smtp/451/', '/mail/'), undefined);
  });
});
