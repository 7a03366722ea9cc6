import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meantLocale, meantPlaces } from '../../src/addresses/meant.ts';

describe('an address that does not exist', () => {
  it('means the pair, and each of its codes, when it names two codes in any way', () => {
    for (const path of ['/smtp/550-554/', '/smtp/554vs550', '/ru/smtp/550_vs_554.html', '/smtp-550-and-554/']) {
      const [first, ...codes] = meantPlaces(path);
      assert.deepEqual(first, { kind: 'pair', pair: { first: 550, second: 554 } }, path);
      assert.equal(codes.length, 2);
    }
  });

  it('means one code, or the class of a number that no page explains', () => {
    assert.deepEqual(meantPlaces('/451'), [{ kind: 'code', code: 451 }]);
    assert.deepEqual(meantPlaces('/smtp/545/'), [{ kind: 'class', replyClass: 5 }]);
    assert.deepEqual(meantPlaces('/smtp/422-vs-452/'), [
      { kind: 'code', code: 422 },
      { kind: 'code', code: 452 },
    ]);
  });

  it('means nothing without a number that could be a reply code', () => {
    assert.deepEqual(meantPlaces('/ru/smtp/999/'), []);
    assert.deepEqual(meantPlaces('/wp-admin/5501/'), []);
    assert.deepEqual(meantPlaces('/ru/404.html'), []);
  });

  it('asks for the language of its first part', () => {
    assert.equal(meantLocale('/ru/smtp/999/', '/'), 'ru');
    assert.equal(meantLocale('/docs/vi/x', '/docs/'), 'vi');
    assert.equal(meantLocale('/smtp/999/', '/'), 'en');
  });
});
