import type { DialogueLine, ReplacedPart } from '../codes/dialogue.ts';

/** A part of a server's lines that differs in every session. */
export interface VolatilePart {
  readonly part: ReplacedPart;
  /** Finds it and nothing else. Has the flag `g`. */
  readonly pattern: RegExp;
  /** Stands in its place, in the same form. Has to match `pattern`, so that replacing twice changes nothing. */
  readonly fixed: string;
}

/** Lines in which fixed texts stand for what is volatile, and the parts for which they do. */
export interface NormalizedLines {
  readonly lines: readonly DialogueLine[];
  readonly replaced: readonly ReplacedPart[];
}

/**
 * Puts a fixed text in the place of each volatile part of the server's lines; the client's lines stay.
 * With `{ part: 'session id', pattern: /\([0-9A-F]{6}\)$/gu, fixed: '(0A1B2C)' }`, `ready (E8D513)` becomes
 * `ready (0A1B2C)`, and `replaced` holds `session id`.
 */
export const normalizeLines = (lines: readonly DialogueLine[], volatile: readonly VolatilePart[]): NormalizedLines => {
  const replaced = new Set<ReplacedPart>();
  const normalize = (text: string): string =>
    volatile.reduce(
      (result, { part, pattern, fixed }) =>
        result.replace(pattern, () => {
          replaced.add(part);
          return fixed;
        }),
      text,
    );
  const normalized = lines.map((line) => ('S' in line ? { S: normalize(line.S) } : line));
  return { lines: normalized, replaced: [...replaced] };
};
