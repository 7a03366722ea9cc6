import type { SiteConfig } from '../config.ts';
import type { AboutPage } from '../views/text-pages.ts';
import { printPage } from './document.ts';
import { twinLinks } from './links.ts';
import { heading, paragraph, rich } from './nodes.ts';

/** The twin of the page on how the facts were gathered. */
export const aboutMarkdown = (page: AboutPage, site: SiteConfig): string =>
  printPage(page.shell, site, twinLinks(site), page.heading, [
    paragraph(...rich(page.lead)),
    ...page.sections.flatMap((section) => [
      heading(2, section.heading),
      ...section.paragraphs.map((text) => paragraph(...rich(text))),
    ]),
  ]);
