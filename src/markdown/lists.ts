import type { SiteConfig } from '../config.ts';
import type { AllCodesPage, ClassPage, HomePage } from '../views/list-pages.ts';
import type { PairGrid } from '../views/pair-grid.ts';
import type { StageMatrix } from '../views/session-diagram.ts';
import { printPage } from './document.ts';
import { type Links, twinLinks } from './links.ts';
import { type Blocks, bullets, heading, link, paragraph, rich, table } from './nodes.ts';
import { codeList, sessionDiagram } from './parts.ts';

/** The twin of the home page. The ask box is missing: it answers in a browser only. */
export const homeMarkdown = (page: HomePage, site: SiteConfig): string => {
  const links = twinLinks(site);
  const { texts } = page;
  return printPage(page.shell, site, links, texts.heading, [
    paragraph(...rich(texts.lead)),
    heading(2, texts.digitHeading),
    paragraph(...rich(texts.digitLead)),
    bullets(
      page.digits.map(({ badge, href, act }) => [
        link(links(href), `${badge.replyClass}xx ${badge.plain}`),
        ': ',
        ...rich(act),
      ]),
    ),
    ...sessionDiagram(page.session, links),
    heading(2, texts.pairsHeading),
    paragraph(...rich(texts.pairsLead)),
    bullets(
      page.pairs.map(({ sides, href }) => [
        link(links(href), sides.map(({ code }) => code).join(' – ')),
        `: ${sides.map(({ gloss }) => gloss).join(' – ')}`,
      ]),
    ),
    heading(2, texts.codesHeading),
    ...codeList(page.codes, links),
    paragraph(link(links(page.allCodesHref), texts.allCodes)),
  ]);
};

/** The twin of the page of a class. */
export const classMarkdown = (page: ClassPage, site: SiteConfig): string => {
  const links = twinLinks(site);
  return printPage(page.shell, site, links, page.heading, [
    paragraph(page.badge.name),
    ...page.paragraphs.map((text) => paragraph(...rich(text))),
    ...codeList(page.codes, links),
    paragraph(...rich(page.note)),
    ...sessionDiagram(page.session, links),
    ...(page.explained.length > 0 ? [heading(2, page.explainedHeading), ...codeList(page.explained, links)] : []),
  ]);
};

const stageMatrix = (matrix: StageMatrix, links: Links): Blocks => [
  heading(2, matrix.heading),
  paragraph(matrix.legend),
  table(
    [matrix.codeLabel, ...matrix.columns].map((label) => [label]),
    matrix.rows.map(({ code, href, cells }) => [
      [link(links(href), String(code))],
      ...cells.map(({ sign }) => (sign === '' ? [] : [sign])),
    ]),
  ),
];

/** The triangle of pairs; the cells beyond its slope are empty. */
const pairGrid = ({ heading: title, lead, legend, columns, rows }: PairGrid, links: Links): Blocks => [
  heading(2, title),
  paragraph(lead),
  bullets(legend.map(({ sign, text }) => [`${sign} ${text}`])),
  table(
    [[], ...columns.map((code) => [String(code)])],
    rows.map(({ code, cells }) => [
      [String(code)],
      ...columns.map((_, index) => {
        const cell = cells[index];
        return cell ? [link(links(cell.href), cell.sign)] : [];
      }),
    ]),
  ),
];

/**
 * The twin of the page with all codes. Its picker lists the first codes only: the twin of each lists the second, and
 * to list all pairs twice more would make the longest text of the site three times as long.
 */
export const allCodesMarkdown = (page: AllCodesPage, site: SiteConfig): string => {
  const links = twinLinks(site);
  const { texts } = page;
  return printPage(page.shell, site, links, texts.heading, [
    paragraph(...rich(texts.lead)),
    ...page.groups.flatMap(({ badge, href, count, lines }) => [
      heading(2, link(links(href), `${badge.replyClass}xx: ${badge.plain}`), ` ${count}`),
      ...codeList(lines, links),
    ]),
    heading(2, texts.pickHeading),
    paragraph(...rich(texts.pickLead)),
    bullets(page.picker.map(({ code, name, href }) => [link(links(href), `${code} ${name}`)])),
    ...stageMatrix(page.matrix, links),
    ...pairGrid(page.grid, links),
    heading(2, texts.explainedHeading),
    paragraph(...rich(texts.explainedLead)),
    ...codeList(page.explained, links),
  ]);
};
