/**
 * A pasted text made readable: soft line ends of quoted-printable (RFC 2045 §6.7) are taken out and escaped line ends
 * become real ones. `origin` leads from an offset in `text` back to the offset in what was pasted.
 */
export interface Paste {
  readonly text: string;
  readonly origin: (offset: number) => number;
}

/** More than this is not read; a bounce with its headers is far shorter. */
export const LONGEST_PASTE = 100_000;

const QUOTED_PRINTABLE_HEADER = /^content-transfer-encoding:[ \t]{0,9}quoted-printable/imu;
const LONG_SOFT_LINE = /^.{60,75}=\r?$/gmu;

const isQuotedPrintable = (text: string): boolean =>
  QUOTED_PRINTABLE_HEADER.test(text) || (text.match(LONG_SOFT_LINE)?.length ?? 0) > 1;

/** Log lines and program output show line ends as `\r\n`; the length stays, so offsets stay. */
const unescapeLineEnds = (text: string): string =>
  text.replaceAll(/\\r\\n|\\n|\r(?=\n)|\r/gu, (found) => `${' '.repeat(found.length - 1)}\n`);

/** `readPaste('said: 55=\n4 5.7.1').text` is `said: 554 5.7.1` in a mail with quoted-printable lines. */
export const readPaste = (pasted: string): Paste => {
  const whole = pasted.slice(0, LONGEST_PASTE);
  if (!isQuotedPrintable(whole)) return { text: unescapeLineEnds(whole), origin: (offset) => offset };
  const cuts: { readonly at: number; readonly removed: number }[] = [];
  let removed = 0;
  const text = whole.replaceAll(/=\r?\n/gu, (found, at: number) => {
    removed += found.length;
    cuts.push({ at: at + found.length - removed, removed });
    return '';
  });
  const origin = (offset: number): number => offset + (cuts.findLast(({ at }) => at <= offset)?.removed ?? 0);
  return { text: unescapeLineEnds(text), origin };
};
