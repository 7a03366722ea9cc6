import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

type Scheme = 'light' | 'dark';

const css = readFileSync('src/styles/tokens.css', 'utf8');

const colour = (name: string, scheme: Scheme): string => {
  const pair = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`, 'u').exec(css);
  const found = scheme === 'light' ? pair?.[1] : pair?.[2];
  if (found === undefined) throw new Error(`tokens.css has no --${name} of the form light-dark(#rrggbb, #rrggbb)`);
  return found;
};

/** Relative luminance, 0 to 1 (WCAG 2.2, definition of "relative luminance"). */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

describe('contrast, in light and dark', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const ground of ['paper', 'wash']) {
      for (const [name, least] of [
        ['ink', 7],
        ['soft', 7],
        ['link', 7],
        ['class-2', 4.5],
        ['class-3', 4.5],
        ['class-4', 4.5],
        ['class-5', 4.5],
      ] as const) {
        it(`${name} on ${ground}, ${scheme}: at least ${least} to 1`, () => {
          const ratio = contrast(colour(name, scheme), colour(ground, scheme));
          assert.ok(ratio >= least, ratio.toFixed(2));
        });
      }
    }
  }
});
