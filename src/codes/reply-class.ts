/** The first digit of a reply code and what it says (RFC 5321 §4.2.1). 1yz is not part of SMTP. */
export const REPLY_CLASSES = [2, 3, 4, 5] as const;

export type ReplyClass = (typeof REPLY_CLASSES)[number];

/** Names of the classes in the words of the RFC, without the trailing "Completion" of 4yz and 5yz. */
export const CLASS_NAMES: Readonly<Record<ReplyClass, string>> = {
  2: 'Positive Completion',
  3: 'Positive Intermediate',
  4: 'Transient Negative',
  5: 'Permanent Negative',
};

/** The mark of a class, so that no reader depends on colour: done, go on, try later, refused. */
export const CLASS_MARKS: Readonly<Record<ReplyClass, string>> = { 2: '●', 3: '◐', 4: '◇', 5: '■' };

/**
 * The same shapes in pictures of a session, where filled and outlined say something else: what a standard lets come
 * there, and what servers were only seen to send.
 */
export const PLACE_MARKS: Readonly<Record<ReplyClass, { readonly standard: string; readonly habit: string }>> = {
  2: { standard: '●', habit: '○' },
  3: { standard: '◐', habit: '○' },
  4: { standard: '◆', habit: '◇' },
  5: { standard: '■', habit: '□' },
};

/** First digit of a code: `replyClassOf(451)` is 4. Throws a RangeError for numbers that are no SMTP reply. */
export const replyClassOf = (code: number): ReplyClass => {
  const digit = Math.floor(code / 100);
  const found = REPLY_CLASSES.find((replyClass) => replyClass === digit);
  if (found === undefined) throw new RangeError(`${code} is no SMTP reply code: they begin with 2, 3, 4 or 5`);
  return found;
};

/** Whether the command failed. Only such a reply may be called an error (RFC 5321 §4.2.1). */
export const isFailure = (code: number): boolean => replyClassOf(code) >= 4;
