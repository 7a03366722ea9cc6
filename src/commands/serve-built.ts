import { SITE } from '../config.ts';
import { serveFolder } from './serve-folder.ts';

/** Serves `dist/` on exactly the port given, for the browser tests: `node src/commands/serve-built.ts 4399`. */

const port = Number(process.argv[2]);
if (!Number.isInteger(port)) throw new Error(`port: found "${process.argv[2] ?? ''}"; allowed: a number`);
await serveFolder('dist', SITE.base, port);
