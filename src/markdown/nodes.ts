import type {
  BlockContent,
  Blockquote,
  Code,
  Heading,
  InlineCode,
  Link,
  List,
  Paragraph,
  PhrasingContent,
  Strong,
  Table,
  TableRow,
  Text,
} from 'mdast';
import { untypeset } from '../languages/typeset.ts';
import type { RichText } from '../views/rich-text.ts';

/** A piece of a line: a node, or text in the reader's language. */
export type Inline = string | PhrasingContent;

/** What is set for the eye, no-break spaces and word joiners, would keep a program from finding "RFC 5321". */
const text = (value: string): Text => ({ type: 'text', value: untypeset(value) });

const inlines = (parts: readonly Inline[]): PhrasingContent[] =>
  parts.map((part) => (typeof part === 'string' ? text(part) : part));

/** Literal text, which stands as it is: `` `550 5.1.1 User unknown` ``. */
export const literal = (value: string): InlineCode => ({ type: 'inlineCode', value });

/** A text with literal server text in it; the same parts that the HTML page prints. */
export const rich = (parts: RichText): readonly Inline[] =>
  parts.map((part) => (typeof part === 'string' ? part : literal(part.literal)));

export const strong = (...parts: readonly Inline[]): Strong => ({ type: 'strong', children: inlines(parts) });

/** A link to an absolute address; `Links` makes addresses absolute. */
export const link = (url: string, label: string): Link => ({ type: 'link', url, children: [text(label)] });

export const heading = (depth: 1 | 2 | 3, ...parts: readonly Inline[]): Heading => ({
  type: 'heading',
  depth,
  children: inlines(parts),
});

export const paragraph = (...parts: readonly Inline[]): Paragraph => ({ type: 'paragraph', children: inlines(parts) });

/** Lines that stand as they are. */
export const codeBlock = (value: string): Code => ({ type: 'code', value });

/** Blocks set apart as a quote. */
export const quote = (...children: BlockContent[]): Blockquote => ({ type: 'blockquote', children });

const list = (ordered: boolean, items: readonly (readonly Inline[])[]): List => ({
  type: 'list',
  ordered,
  spread: false,
  children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(...item)] })),
});

export const bullets = (items: readonly (readonly Inline[])[]): List => list(false, items);
export const numbered = (items: readonly (readonly Inline[])[]): List => list(true, items);

/** Pieces with a separator between each two: `between([[a], [b]], ' · ')` is `[a, ' · ', b]`. */
export const between = (pieces: readonly (readonly Inline[])[], separator: string): readonly Inline[] =>
  pieces.flatMap((piece, index) => (index === 0 ? piece : [separator, ...piece]));

const row = (cells: readonly (readonly Inline[])[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({ type: 'tableCell', children: inlines(cell) })),
});

/** A table whose rows have a cell under each head. Throws a RangeError when one has not: it would print askew. */
export const table = (
  head: readonly (readonly Inline[])[],
  rows: readonly (readonly (readonly Inline[])[])[],
): Table => {
  for (const cells of rows) {
    if (cells.length !== head.length) throw new RangeError(`a row has ${cells.length} cells, its head ${head.length}`);
  }
  return { type: 'table', children: [head, ...rows].map(row) };
};

/** The blocks of a document from its top to its end. */
export type Blocks = readonly BlockContent[];

/** Blocks that stand only where there is something to say. */
export const only = (when: boolean, blocks: () => Blocks): Blocks => (when ? blocks() : []);
