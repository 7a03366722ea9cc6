import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { parsePath } from '../addresses/addresses.ts';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Pictures are compressed already. */
const TEXT = /\.(?:html|css|js|json|xml|txt|md|svg|webmanifest|csv)$/u;

/** Below this a compressed answer needs as many packets as a plain one. */
const SMALLEST = 1000;

/** A backwards page is never sent by a host that redirects. */
const isBackwards = (file: string): boolean =>
  parsePath(`/${file.replace(/index\.html$/u, '')}`, '/')?.place.kind === 'backwards';

const textFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !isBackwards(relative(folder, file).split(sep).join('/')));

const compressFile = async (file: string): Promise<boolean> => {
  const text = await readFile(file);
  if (text.length < SMALLEST) return false;
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  await Promise.all([
    toBrotli(text, { params }).then((bytes) => writeFile(`${file}.br`, bytes)),
    toGzip(text, { level: 9 }).then((bytes) => writeFile(`${file}.gz`, bytes)),
  ]);
  return true;
};

/**
 * Writes a `.br` (quality 11) and a `.gz` (level 9) beside every text file of a built site that is worth it, and
 * resolves to the number of files compressed. `folder` is the root of the site, without its base path.
 */
export const precompress = async (folder: string): Promise<number> => {
  const queue = textFiles(folder).values();
  let compressed = 0;
  const work = async (): Promise<void> => {
    for (const file of queue) if (await compressFile(file)) compressed += 1;
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return compressed;
};
