import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import type { Text } from 'mdast';
import { type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { SiteConfig } from '../config.ts';
import type { Shell } from '../views/shell.ts';
import type { Links } from './links.ts';
import { between, type Blocks, heading, type Inline, link, paragraph } from './nodes.ts';

/** Every character that Markdown could read as a mark somewhere, and what only begins a line as one. */
const MARK = /[\t\r\n\\`*_[\]<&!#|~]/u;
const BEGINS_PLAINLY = /^\p{L}|^\d+(?![.)\d])/u;

/**
 * The library tries some forty patterns on every text. Most sentences hold no mark at all and need none of them; this
 * halves what the twins add to a build. Where there is any doubt the library decides.
 */
const printText: Handle = (node: Text, _parent, state, info) => {
  const { value } = node;
  const begins = !info.before.endsWith('\n') || BEGINS_PLAINLY.test(value);
  const ends = !info.after.startsWith('\n') || !value.endsWith(' ');
  return begins && ends && !MARK.test(value) ? value : state.safe(value, info);
};

/** CommonMark with the tables of GitHub; columns are not aligned, because no one looks at them. */
const STYLE: Options = {
  bullet: '-',
  listItemIndent: 'one',
  handlers: { text: printText },
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
};

/** Writes blocks as Markdown text; what Markdown would read as a mark is escaped. */
export const printBlocks = (blocks: Blocks): string => toMarkdown({ type: 'root', children: [...blocks] }, STYLE);

/** Where the HTML page stands and in which language this is; then the same in the other languages. */
const front = ({ languages }: Shell, origin: string, links: Links): readonly Inline[] => {
  const own = languages.filter(({ current }) => current);
  const others = languages.filter(({ current }) => !current);
  return between(
    [
      ...own.map(({ href, text }) => [link(origin + href, origin + href), ` · ${text}`]),
      ...others.map(({ href, text }) => [link(links(href), text)]),
    ],
    ' · ',
  );
};

/**
 * The twin of a page: its h1, a line with the address of the HTML page and the language, its parts, and
 * how it may be reused.
 * `printPage(page.shell, site, links, 'SMTP 235 … vs 451 …', blocks)`.
 */
export const printPage = (
  shell: Shell,
  { origin }: Pick<SiteConfig, 'origin'>,
  links: Links,
  title: string,
  blocks: Blocks,
): string =>
  printBlocks([heading(1, title), paragraph(...front(shell, origin, links)), ...blocks, paragraph(shell.licence)]);
