import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { SiteConfig } from '../config.ts';
import type { Shell } from '../views/shell.ts';
import type { Links } from './links.ts';
import { between, type Blocks, heading, type Inline, link, paragraph } from './nodes.ts';

/** CommonMark with the tables of GitHub; columns are not aligned, because no one looks at them. */
const STYLE: Options = {
  bullet: '-',
  listItemIndent: 'one',
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
};

/** Writes blocks as Markdown text; what Markdown would read as a mark is escaped. */
export const printBlocks = (blocks: Blocks): string => toMarkdown({ type: 'root', children: [...blocks] }, STYLE);

/** Where the HTML page stands and in which language this is; then the same in the other languages. */
const front = (shell: Shell, origin: string, links: Links): readonly Inline[] => {
  const languages = shell.languages.map(({ current, href, text }): readonly Inline[] =>
    current ? [link(origin + href, origin + href), ` · ${text}`] : [link(links(href), text)],
  );
  return between(
    shell.languages
      .map(({ current }, index) => ({ current, parts: languages[index] ?? [] }))
      .toSorted((a, b) => Number(b.current) - Number(a.current))
      .map(({ parts }) => parts),
    ' · ',
  );
};

/**
 * The twin of a page: its h1, a line with the address of the HTML page and the language, then its parts.
 * `printPage(page.shell, site, links, 'SMTP 235 … vs 451 …', blocks)`.
 */
export const printPage = (
  shell: Shell,
  { origin }: Pick<SiteConfig, 'origin'>,
  links: Links,
  title: string,
  blocks: Blocks,
): string => printBlocks([heading(1, title), paragraph(...front(shell, origin, links)), ...blocks]);
