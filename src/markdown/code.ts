import type { SiteConfig } from '../config.ts';
import type { CodePage, NamedLink } from '../views/code-page.ts';
import type { TryItView } from '../views/try-it.ts';
import { printPage } from './document.ts';
import { type Links, twinLinks } from './links.ts';
import {
  between,
  type Blocks,
  bullets,
  codeBlock,
  heading,
  link,
  literal,
  only,
  paragraph,
  rich,
  strong,
  table,
} from './nodes.ts';
import { codeParts, glanceCell, sources, transcripts } from './parts.ts';

const namedLinks = (list: readonly NamedLink[], links: Links): Blocks => [
  bullets(list.map(({ text, name, href }) => [link(links(href), `${text} ${name}`)])),
];

const origin = (view: NonNullable<CodePage['undefinedCode']>, links: Links): Blocks => [
  heading(2, view.heading),
  ...view.origin.map((text) => paragraph(...rich(text))),
  heading(2, view.insteadHeading),
  paragraph(...rich(view.instead)),
  ...namedLinks(view.links, links),
];

const glance = ({ sections, labels, glance: view }: CodePage): Blocks => [
  heading(2, labels.glance),
  paragraph(view.caption),
  table(
    [[view.point], [String(sections.code)]],
    view.rows.map(({ label, cell }) => [[label], glanceCell(cell)]),
  ),
];

const enhanced = ({ labels, enhanced: view }: CodePage): Blocks => [
  heading(2, labels.enhanced),
  paragraph(view.lead),
  ...only(view.rows.length > 0, () => [
    table(
      [[view.codeLabel], [view.meaningLabel]],
      view.rows.map(({ code, meaning }) => [[literal(code)], [meaning]]),
    ),
  ]),
];

const wordings = ({ caption, serverLabel, replyLabel, rows }: NonNullable<CodePage['wordings']>): Blocks => [
  paragraph(caption),
  table(
    [[serverLabel], [replyLabel]],
    rows.map(({ server, reply }) => [
      [server],
      between(
        reply.map((line) => [literal(line)]),
        ' ',
      ),
    ]),
  ),
];

const tryIt = (view: TryItView, links: Links): Blocks => [
  heading(2, view.heading),
  paragraph(...rich(view.text)),
  paragraph(strong(view.warning)),
  codeBlock(view.command),
  ...only(view.typed.lines.length > 0, () => [paragraph(view.typed.label), codeBlock(view.typed.lines.join('\n'))]),
  paragraph(link(links(view.tool.href), view.tool.text)),
  paragraph(view.ran.label),
  ...view.ran.servers.flatMap(({ server, config }) => [
    paragraph(strong(server)),
    config.literal ? codeBlock(config.text) : paragraph(config.text),
  ]),
];

const sourceList = ({ labels, sources: view }: CodePage, links: Links): Blocks => [
  heading(2, labels.sources),
  heading(3, view.standardsLabel),
  ...sources(view.standards, links),
  ...only(view.dialogues.length > 0, () => [heading(3, view.dialoguesLabel), paragraph(view.dialogues.join(' · '))]),
  ...only(view.software.length > 0, () => [
    heading(3, view.softwareLabel),
    bullets(view.software.map((where) => [where])),
  ]),
];

/** The Markdown twin of the page of one code: the same parts and sentences in the same order (CodeArticle.astro). */
export const codeMarkdown = (page: CodePage, site: SiteConfig): string => {
  const links = twinLinks(site);
  const { sections, labels } = page;
  const { badge } = sections;
  return printPage(page.shell, site, links, `${sections.code} ${sections.name}`, [
    paragraph(`${badge.name} · ${badge.plain}`),
    paragraph(strong(sections.gloss)),
    paragraph(...rich(page.summary)),
    ...(page.undefinedCode ? origin(page.undefinedCode, links) : []),
    ...glance(page),
    ...codeParts(sections, labels, 2),
    ...only(page.disputed.length > 0, () => [
      heading(2, labels.disputed),
      ...page.disputed.map((text) => paragraph(...rich(text))),
    ]),
    ...enhanced(page),
    ...transcripts(page.transcripts),
    ...(page.wordings ? wordings(page.wordings) : []),
    ...(page.tryIt ? tryIt(page.tryIt, links) : []),
    ...(page.pairs
      ? [heading(2, page.pairs.heading), paragraph(page.pairs.lead), ...namedLinks(page.pairs.links, links)]
      : []),
    ...sourceList(page, links),
  ]);
};
