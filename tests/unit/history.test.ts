import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { currentDates, filesOf, fingerprint, lastChange, updateHistory } from '../../src/history.ts';

const place = { kind: 'code', code: 451 } as const;
const transcripts = new Map([['transcripts/postfix.yaml', 'text of transcripts/postfix.yaml']]);
const files = new Map(filesOf(place, 'ru', transcripts).map((file) => [file, `text of ${file}`]));
const history = Object.fromEntries(
  [...files].map(([file, text]) => [file, { sha256: fingerprint(text), date: '2026-01-02' }]),
);

describe('the date of a page', () => {
  it('is that of its newest part', () => {
    const file = 'codes/451/ru.yaml';
    const newer = { ...history, [file]: { sha256: fingerprint(files.get(file) ?? ''), date: '2026-03-04' } };
    assert.equal(lastChange(currentDates(history, files), files, place, 'ru'), '2026-01-02');
    assert.equal(lastChange(currentDates(newer, files), files, place, 'ru'), '2026-03-04');
  });

  it('is unknown, and not wrong, after a change nobody has dated', () => {
    const changed = new Map(files).set('codes/451/ru.yaml', 'another text');
    assert.equal(lastChange(currentDates(history, changed), changed, place, 'ru'), undefined);
  });

  it('stays when the text does, and moves when it changes', () => {
    const changed = new Map(files).set('codes/451/ru.yaml', 'another text');
    const updated = updateHistory(history, changed, '2026-05-06');
    assert.equal(updated['codes/451/ru.yaml']?.date, '2026-05-06');
    assert.equal(updated['ui/ru.json']?.date, '2026-01-02');
    assert.deepEqual(Object.keys(updated), [...changed.keys()]);
  });
});
