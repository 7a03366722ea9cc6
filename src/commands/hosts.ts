import { existsSync, mkdirSync } from 'node:fs';
import { writeHeaderSnippets } from '../hosts/headers-file.ts';
import { precompress } from '../hosts/precompress.ts';

/**
 * `npm run hosts`, after a build, for a server of one's own: compresses the files of `dist/` beside them, and writes
 * the headers that `src/hosts/Caddyfile` and `src/hosts/nginx.conf` include into `.hosts/`. A step of its own, as it
 * triples the number of files, and free hosts take 20,000.
 */

const FOLDER = 'dist';
const SNIPPETS = '.hosts';

if (!existsSync(`${FOLDER}/index.html`)) {
  console.error(`${FOLDER}/ holds no site yet: run "npm run build" first.`);
  process.exit(1);
}
const start = performance.now();
mkdirSync(SNIPPETS, { recursive: true });
writeHeaderSnippets(FOLDER, SNIPPETS);
const compressed = await precompress(FOLDER);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(`${compressed} files of ${FOLDER}/ compressed, headers in ${SNIPPETS}/, ${seconds} s`);
