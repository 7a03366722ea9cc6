import { readFileSync, writeFileSync } from 'node:fs';
import { CONTENT_FOLDER } from '../config.ts';
import { HISTORY_FILE, historySchema, updateHistory } from '../history.ts';
import { readContentFiles } from '../repository/content-files.ts';

/** `npm run history`: gives every content file that has changed today's date; run it after a change to the content. */

const path = `${CONTENT_FOLDER}/${HISTORY_FILE}`;
const files = readContentFiles(CONTENT_FOLDER);
const history = historySchema.parse(JSON.parse(files.has(HISTORY_FILE) ? readFileSync(path, 'utf8') : '{}'));
const today = new Date().toISOString().slice(0, 10);
const updated = updateHistory(history, files, today);
writeFileSync(path, `${JSON.stringify(updated, null, 2)}\n`);
const changed = Object.keys(updated).filter((file) => updated[file]?.sha256 !== history[file]?.sha256);
console.log(changed.length === 0 ? 'Nothing has changed.' : `Dated ${today}: ${changed.join(', ')}`);
