import type { ViewContext } from './context.ts';

/** The way to the parts of a long page. */
export interface ContentsView {
  readonly heading: string;
  readonly parts: readonly { readonly text: string; readonly href: string }[];
}

/** Lists the parts that a page has; `undefined` stands for a part that this page lacks. */
export const contentsView = (
  context: ViewContext,
  parts: readonly (readonly [anchor: string, text: string | undefined])[],
): ContentsView => ({
  heading: context.t('contents.heading'),
  parts: parts.flatMap(([anchor, text]) => (text === undefined ? [] : [{ text, href: `#${anchor}` }])),
});
