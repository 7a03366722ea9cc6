import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brokenPromises, currentFields, type FieldRecord, RECORD_FILE } from '../../src/api/fields.ts';

const promised = JSON.parse(readFileSync(RECORD_FILE, 'utf8')) as FieldRecord;
const NAME = 'codes.json.codes[] (paired).name';
const ADVICE = 'codes.json.codes[] (paired).retry.advice';

const without = (fields: FieldRecord, field: string): FieldRecord =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== field));

describe('the promise of version 1 of the data', () => {
  it('is kept: no field is gone, renamed or of another type', () => {
    assert.deepEqual(brokenPromises(promised, currentFields()), []);
  });

  it('covers every field', () => {
    const unrecorded = Object.keys(currentFields()).filter((field) => promised[field] === undefined);
    assert.deepEqual(unrecorded, [], 'new fields are allowed; put them on record: npm run api:record');
  });

  it('is broken by a field that is gone or renamed', () => {
    assert.match(brokenPromises(promised, without(promised, NAME)).join(), /\.name: is gone or renamed/u);
    const renamed = { ...without(promised, NAME), [`${NAME}InEnglish`]: 'string' };
    assert.equal(brokenPromises(promised, renamed).length, 1);
  });

  it('is broken by another type, by a field that may be missing, and by a value that is gone', () => {
    assert.match(brokenPromises(promised, { ...promised, [NAME]: 'object' }).join(), /holds object; promised: string/u);
    assert.match(brokenPromises(promised, { ...promised, [NAME]: 'string?' }).join(), /may be missing/u);
    const fewer = promised[ADVICE]?.replace(' | queue', '') ?? '';
    assert.match(brokenPromises(promised, { ...promised, [ADVICE]: fewer }).join(), /no longer knows queue/u);
  });

  it('is not broken by a new field or a new value', () => {
    const more = { ...promised, [`${NAME}s`]: 'array', [ADVICE]: `${promised[ADVICE] ?? ''} | later` };
    assert.deepEqual(brokenPromises(promised, more), []);
  });
});
