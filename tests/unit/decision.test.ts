import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PAIRED_CODES } from '../../src/codes/catalogue.ts';
import { isFailure } from '../../src/codes/reply-class.ts';
import { decisionCard, decisionOf, flippedRoles } from '../../src/comparison/decision.ts';
import { expectationsOf } from '../../src/comparison/expectation.ts';
import { allPairs } from '../../src/comparison/pair.ts';
import { factsOf, pairedCode } from '../site-content.ts';

describe('the decision card', () => {
  it('tells the program to retry a 4xx on a message, and never a 5xx', () => {
    assert.equal(decisionOf(pairedCode(451).facts, 'program'), 'retry');
    assert.equal(decisionOf(pairedCode(454).facts, 'program'), 'retryCommand');
    for (const code of PAIRED_CODES.filter((number) => number >= 500)) {
      assert.equal(decisionOf(pairedCode(code).facts, 'program'), 'stop', String(code));
    }
  });

  it('asks nobody to repair a success or an intermediate reply', () => {
    for (const code of PAIRED_CODES.filter((number) => !isFailure(number))) {
      for (const role of ['sender', 'sendingAdmin', 'receivingAdmin'] as const) {
        assert.equal(decisionOf(pairedCode(code).facts, role), 'nothing', `${code} ${role}`);
      }
    }
  });

  it('names the roles for whom the decision changes', () => {
    const roles = flippedRoles(decisionCard(factsOf(450, 550))).map(({ role }) => role);
    assert.deepEqual(roles, ['program', 'sender', 'sendingAdmin']);
    assert.deepEqual(flippedRoles(decisionCard(factsOf(235, 250))), []);
  });
});

describe('"expected A, got B"', () => {
  it('is answered where one side is a success or an intermediate reply, and nowhere else', () => {
    for (const { first, second } of allPairs(PAIRED_CODES)) {
      const readings = expectationsOf(factsOf(first, second));
      assert.equal(readings.length, [first, second].filter((code) => !isFailure(code)).length, `${first}-vs-${second}`);
      for (const { expected } of readings) assert.ok(!isFailure(expected));
    }
  });

  it('names the commands that can get either, and what had passed before', () => {
    const [reading] = expectationsOf(factsOf(354, 503));
    assert.equal(reading?.kind, 'answer');
    assert.deepEqual(reading.stages, ['data']);
    assert.deepEqual(reading.passed, ['connect', 'ehlo', 'mail', 'rcpt']);
  });

  it('believes what servers were seen to do, although no standard lists it', () => {
    const [reading] = expectationsOf(factsOf(235, 450));
    assert.deepEqual([reading?.kind, reading?.stages], ['habit', ['auth']]);
  });

  it('tells what becomes of the message by the habit, where the standard has none at stake', () => {
    const fate = (expected: number, got: number): string | undefined =>
      expectationsOf(factsOf(expected, got)).find((reading) => reading.expected === expected)?.fate;
    assert.deepEqual([fate(250, 454), fate(250, 535)], ['kept', 'returned']);
    assert.deepEqual([fate(235, 454), fate(235, 535)], ['none', 'none']);
  });

  it('finds a program out of step where no command gets both', () => {
    const readings = expectationsOf(factsOf(235, 250));
    assert.deepEqual(
      readings.map(({ expected, got, kind }) => [expected, got, kind]),
      [
        [235, 250, 'outOfStep'],
        [250, 235, 'outOfStep'],
      ],
    );
  });
});
