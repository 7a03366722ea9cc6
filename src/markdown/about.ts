import type { SiteConfig } from '../config.ts';
import type { AboutPage } from '../views/text-pages.ts';
import { printPage } from './document.ts';
import { twinLinks } from './links.ts';
import { bullets, heading, link, paragraph, rich, table } from './nodes.ts';

/** The twin of the page on how the facts were gathered. */
export const aboutMarkdown = (page: AboutPage, site: SiteConfig): string => {
  const links = twinLinks(site);
  return printPage(page.shell, site, links, page.heading, [
    paragraph(...rich(page.lead)),
    ...page.sections.flatMap((section) => [
      heading(2, section.heading),
      ...section.paragraphs.map((text) => paragraph(...rich(text))),
    ]),
    heading(2, page.evidence.heading),
    table(
      page.evidence.head.map((label) => [label]),
      page.evidence.rows.map((cells) => cells.map((cell) => [cell])),
    ),
    heading(2, page.evidence.disputedHeading),
    bullets(page.evidence.disputed.map(({ text, href }) => [link(links(href), text)])),
  ]);
};
