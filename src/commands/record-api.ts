import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { brokenPromises, currentFields, type FieldRecord, RECORD_FILE } from '../api/fields.ts';

/**
 * `npm run api:record`: puts new fields of the data for programs under the promise that they never change; run it after
 * adding one. It refuses to forget what was promised.
 */

const promised: FieldRecord = existsSync(RECORD_FILE)
  ? (JSON.parse(readFileSync(RECORD_FILE, 'utf8')) as FieldRecord)
  : {};
const now = currentFields();
const broken = brokenPromises(promised, now);
if (broken.length > 0) {
  console.error(`Version 1 is promised; what breaks it needs a version 2 beside it:\n  ${broken.join('\n  ')}`);
  process.exit(1);
}
writeFileSync(RECORD_FILE, `${JSON.stringify(now, null, 2)}\n`);
console.log(`${Object.keys(now).length} fields are on record in ${RECORD_FILE}.`);
