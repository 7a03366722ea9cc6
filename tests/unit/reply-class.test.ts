import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ALL_CODES, EXPLAINED_CODES, PAIRED_CODES } from '../../src/codes/catalogue.ts';
import { CLASS_MARKS, isFailure, replyClassOf } from '../../src/codes/reply-class.ts';
import { allPairs, pairOf } from '../../src/comparison/pair.ts';

describe('the class of a reply', () => {
  it('is its first digit, and only 4xx and 5xx are failures', () => {
    assert.equal(replyClassOf(235), 2);
    assert.equal(replyClassOf(556), 5);
    assert.deepEqual([250, 354, 451, 550].map(isFailure), [false, false, true, true]);
  });

  it('is refused for numbers that are no SMTP reply', () => {
    assert.throws(() => replyClassOf(101), /101 is no SMTP reply code/u);
    assert.throws(() => replyClassOf(600), RangeError);
  });

  it('has a mark of its own for each class, so that colour is never needed', () => {
    assert.equal(new Set(Object.values(CLASS_MARKS)).size, 4);
  });
});

describe('the codes of the site', () => {
  it('are 38 paired and 16 explained ones, none twice', () => {
    assert.equal(PAIRED_CODES.length, 38);
    assert.equal(EXPLAINED_CODES.length, 16);
    assert.equal(new Set(ALL_CODES).size, 54);
  });

  it('make 703 pairs, the lower code first', () => {
    const pairs = allPairs(PAIRED_CODES);
    assert.equal(pairs.length, 703);
    assert.ok(pairs.every(({ first, second }) => first < second));
    assert.deepEqual(pairOf(451, 235), { first: 235, second: 451 });
    assert.throws(() => pairOf(451, 451), /two different codes/u);
  });
});
