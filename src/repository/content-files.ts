import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The text of every content file under its path from the content folder, e.g. `codes/451/en.yaml`. */
export type ContentFiles = ReadonlyMap<string, string>;

/**
 * Reads a content folder whole; nothing is parsed yet.
 * Throws when the folder does not exist. `readContentFiles('content').get('ui/en.json')` is the English UI file.
 */
export const readContentFiles = (folder: string): ContentFiles => {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|json)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.toSorted().map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
};
