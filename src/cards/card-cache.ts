import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShareCard } from '../views/share-card.ts';
import { drawCard } from './draw-card.ts';

/** What decides how a card looks, beside its content. Paths are relative to the folder builds run in. */
const DRAWING_FOLDER = 'src/cards';
const DRAWING_FILES = [
  ...readdirSync(DRAWING_FOLDER)
    .toSorted()
    .map((name) => join(DRAWING_FOLDER, name)),
  'src/views/class-shape.ts',
];
const DRAWING_PACKAGES = ['satori', 'sharp', '@fontsource/noto-sans'];

const versions = (): readonly string[] => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  return DRAWING_PACKAGES.map((name) => `${name} ${devDependencies[name] ?? 'missing'}`);
};

const drawing = createHash('sha256')
  .update([...DRAWING_FILES.map((file) => readFileSync(file, 'utf8')), ...versions()].join('\0'))
  .digest('hex');

/** The name under which a card is kept: the same as long as its content and the way it is drawn are the same. */
const keyOf = (card: ShareCard): string =>
  createHash('sha256').update(drawing).update(JSON.stringify(card)).digest('hex').slice(0, 32);

/**
 * The PNG of a card, drawn only when `folder` does not hold it yet.
 * `cachedCard(card, '.cache/cards')` twice draws once.
 */
export const cachedCard = async (card: ShareCard, folder: string): Promise<Buffer> => {
  const file = join(folder, `${keyOf(card)}.png`);
  if (existsSync(file)) return readFileSync(file);
  const png = await drawCard(card);
  mkdirSync(folder, { recursive: true });
  // Renamed when it is whole, so that a build that was stopped leaves no half picture behind.
  writeFileSync(`${file}.part`, png);
  renameSync(`${file}.part`, file);
  return png;
};
