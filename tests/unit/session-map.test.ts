import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sessionMap, standingAt } from '../../src/comparison/session-map.ts';
import { CONTENT, pairedCode } from '../site-content.ts';

describe('the session with its codes', () => {
  const rows = sessionMap(CONTENT.codes.map(({ facts }) => facts));

  it('goes from connect to QUIT, replies to any command last', () => {
    assert.deepEqual([rows[0]?.stage, rows.at(-2)?.stage, rows.at(-1)?.stage], ['connect', 'quit', 'any']);
  });

  it('shows every code that has a stage', () => {
    const shown = new Set(rows.flatMap(({ codes }) => codes.map(({ code }) => code)));
    const missing = CONTENT.codes.filter(({ facts }) => facts.stages.length > 0 && !shown.has(facts.code));
    assert.deepEqual(missing, []);
  });

  it('tells what a standard says from what was only seen', () => {
    assert.equal(standingAt(pairedCode(451).facts, 'rcpt'), 'standard');
    assert.equal(standingAt(pairedCode(451).facts, 'vrfy'), 'habit');
    assert.equal(standingAt(pairedCode(451).facts, 'quit'), undefined);
    assert.equal(standingAt(pairedCode(421).facts, 'any'), 'standard');
  });

  it('calls nothing standard for a number that no standard defines', () => {
    const outside = CONTENT.codes.filter(({ kind }) => kind === 'explained').map(({ facts }) => facts);
    const claimed = sessionMap(outside).flatMap(({ codes }) => codes.filter(({ by }) => by === 'standard'));
    assert.deepEqual(claimed, []);
  });
});
