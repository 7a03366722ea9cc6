/** A line of a text: its first character and the line end behind it, as offsets. */
export interface Line {
  readonly from: number;
  readonly to: number;
}

/** The line that an offset lies in: `lineAt('EHLO x\n250 ok', 9)` is `{ from: 7, to: 13 }`. */
export const lineAt = (text: string, offset: number): Line => {
  const end = text.indexOf('\n', offset);
  return { from: text.lastIndexOf('\n', offset - 1) + 1, to: end === -1 ? text.length : end };
};
