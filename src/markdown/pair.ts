import type { SiteConfig } from '../config.ts';
import type { ExpectationView } from '../views/expectation.ts';
import type { PairPage } from '../views/pair-page.ts';
import { printPage } from './document.ts';
import { type Links, twinLinks } from './links.ts';
import {
  type Blocks,
  bullets,
  heading,
  link,
  literal,
  numbered,
  only,
  paragraph,
  rich,
  strong,
  table,
} from './nodes.ts';
import { codeParts, glanceCell, sources, transcripts } from './parts.ts';

const sidesOf = ({ codes }: PairPage): readonly PairPage['codes']['first'][] => [codes.first, codes.second];

const summary = (page: PairPage): Blocks => [
  bullets(
    sidesOf(page).map(({ code, gloss, badge, action }) => [
      strong(String(code)),
      ` ${gloss} · ${badge.name} · ${badge.plain} · ${action}`,
    ]),
  ),
  paragraph(strong(page.verdict.label)),
  ...[page.verdict.sentence, ...page.verdict.examples].map((sentence) => paragraph(sentence)),
  // The picture in words; its legend is about marks that only the picture has.
  paragraph(strong(page.timeline.heading)),
  paragraph(page.timeline.description),
  paragraph(...rich(page.summary.first)),
  paragraph(...rich(page.summary.second)),
  ...page.alsoRelated.map(({ sentence, examples }) => paragraph([sentence, ...examples].join(' '))),
];

const note = (view: NonNullable<PairPage['note']>): Blocks => [
  heading(2, view.heading),
  paragraph(...rich(view.confusion)),
  heading(3, view.testLabel),
  paragraph(...rich(view.test)),
  heading(3, view.practiceLabel),
  paragraph(...rich(view.practice)),
  paragraph(view.sources.join(' · ')),
];

/** What holds for both codes stands under both: a cell of a Markdown table has no width. */
const sidesTable = (page: PairPage): Blocks => {
  const { glance } = page;
  const head = sidesOf(page).map(({ code }) => [String(code)]);
  return [
    heading(2, page.labels.glance),
    paragraph(glance.caption),
    table(
      [[glance.point], ...head],
      glance.rows.map(({ label, cells }) => {
        const [first, second] = 'lines' in cells ? [cells, cells] : [cells.first, cells.second];
        return [[label], glanceCell(first), glanceCell(second)];
      }),
    ),
  ];
};

const decision = (page: PairPage): Blocks => {
  const { heading: title, roleLabel, rows, flips } = page.decision;
  const head = sidesOf(page).map(({ code }) => [String(code)]);
  return [
    heading(2, title),
    table(
      [[roleLabel], ...head],
      rows.map(({ role, decisions }) =>
        typeof decisions === 'string'
          ? [[role], [decisions], [decisions]]
          : [[role], [decisions.first], [decisions.second]],
      ),
    ),
    paragraph(flips),
  ];
};

const expectation = ({ heading: title, sentences, printed }: ExpectationView): Blocks => [
  heading(2, title),
  ...sentences.map((sentence) => paragraph(sentence)),
  ...(printed
    ? [heading(3, printed.heading), bullets(printed.rows.map(({ program, text }) => [`${program}: `, literal(text)]))]
    : []),
];

const which = ({ labels, which: view }: PairPage): Blocks => [
  heading(2, labels.which),
  heading(3, view.received),
  bullets(view.advice.map(({ label, text }) => [strong(label), ': ', ...rich(text)])),
  heading(3, view.serve),
  paragraph(...rich(view.answerWith)),
];

const learnMore = ({ labels, more }: PairPage, links: Links): Blocks => [
  heading(2, labels.more),
  heading(3, more.codesLabel),
  bullets(more.codes.map(({ text, href }) => [link(links(href), text)])),
  heading(3, more.pairsLabel),
  bullets(more.pairs.map(({ text, href }) => [link(links(href), text)])),
  heading(3, more.rfcsLabel),
  ...sources(more.rfcs, links),
];

const walk = ({ walk: { heading: title, steps } }: PairPage, links: Links): Blocks =>
  only(steps.length > 0, () => [
    paragraph(title),
    bullets(steps.map(({ label, text, href }) => [`${label}: `, link(links(href), text)])),
  ]);

/** The Markdown twin of a pair page: the same parts and sentences in the same order (PairArticle.astro). */
export const pairMarkdown = (page: PairPage, site: SiteConfig): string => {
  const links = twinLinks(site);
  const { first, second } = page.codes;
  const title = `SMTP ${first.code} ${first.name} vs ${second.code} ${second.name}`;
  return printPage(page.shell, site, links, title, [
    ...summary(page),
    ...(page.note ? note(page.note) : []),
    ...sidesTable(page),
    ...decision(page),
    ...page.expectations.flatMap(expectation),
    ...sidesOf(page).flatMap((sections) => [
      heading(2, `${sections.code} ${sections.name}`),
      ...codeParts(sections, page.labels, 3),
      paragraph(link(links(sections.href), sections.everything)),
    ]),
    heading(2, page.labels.differences),
    numbered(page.differences.map(rich)),
    ...which(page),
    ...transcripts(page.transcripts),
    ...learnMore(page, links),
    ...walk(page, links),
  ]);
};
