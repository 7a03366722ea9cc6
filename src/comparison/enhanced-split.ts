import { registryRowOf } from '../codes/registry-row.ts';
import type { CodeFacts } from '../codes/facts.ts';
import { bothSides, type Sides } from './sides.ts';

/** What the enhanced codes (RFC 3463) of two replies tell about the choice between them. */
export type EnhancedSplit =
  /** Neither carries one. */
  | { readonly kind: 'neither' }
  /** Only one carries one; a 3yz never does (RFC 2034 §4). */
  | { readonly kind: 'one'; readonly side: keyof Sides<unknown>; readonly codes: readonly string[] }
  /** The same subject and detail stands behind both, only the class digit differs: 4.2.2 and 5.2.2. */
  | { readonly kind: 'sameDetail'; readonly rows: readonly string[] }
  /** Some codes stand behind both numbers as they are. */
  | { readonly kind: 'sameCode'; readonly codes: readonly string[]; readonly own: Sides<readonly string[]> }
  /** Each has its own. */
  | { readonly kind: 'split'; readonly codes: Sides<readonly string[]> };

/** Each is shown with its meaning, so two of a side are as much as a sentence holds. */
const SHOWN = 2;

/** In the order of the registry, so that neither side decides which of the shared codes are named. */
const inOrder = (codes: readonly string[]): readonly string[] =>
  codes.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));

/** Compares the enhanced codes of two replies; at most two of each are named. */
export const enhancedSplit = (facts: Sides<CodeFacts>): EnhancedSplit => {
  const { first, second } = bothSides(facts, ({ enhanced }) => enhanced.map(({ code }) => code));
  if (first.length === 0 && second.length === 0) return { kind: 'neither' };
  if (second.length === 0) return { kind: 'one', side: 'first', codes: first.slice(0, SHOWN) };
  if (first.length === 0) return { kind: 'one', side: 'second', codes: second.slice(0, SHOWN) };
  const same = inOrder(first.filter((code) => second.includes(code)));
  if (same.length > 0) {
    const own = {
      first: first.filter((code) => !same.includes(code)),
      second: second.filter((code) => !same.includes(code)),
    };
    return { kind: 'sameCode', codes: same.slice(0, SHOWN), own: bothSides(own, (codes) => codes.slice(0, SHOWN)) };
  }
  const rows = second.map(registryRowOf);
  const details = inOrder(first.map(registryRowOf).filter((row) => rows.includes(row)));
  if (details.length > 0) return { kind: 'sameDetail', rows: details.slice(0, SHOWN) };
  return { kind: 'split', codes: { first: first.slice(0, SHOWN), second: second.slice(0, SHOWN) } };
};
