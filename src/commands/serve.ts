import { existsSync } from 'node:fs';
import getPort, { portNumbers } from 'get-port';
import { SITE } from '../config.ts';
import { serveFolder } from './serve-folder.ts';

/** `npm run serve`: serves the built site on port 4321, or the next free one, and prints the address when it is open. */

const FOLDER = 'dist';
if (!existsSync(`${FOLDER}/index.html`)) {
  console.error(`${FOLDER}/ holds no site yet: run "npm run build" first, or "npm start" for both.`);
  process.exit(1);
}
const port = await getPort({ port: portNumbers(4321, 4421), host: '127.0.0.1' });
await serveFolder(FOLDER, SITE.base, port);
console.log(`Ready: http://localhost:${port}${SITE.base}`);
