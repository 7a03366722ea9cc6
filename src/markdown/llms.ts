import type { SiteConfig } from '../config.ts';
import type { LlmsView } from '../views/llms.ts';
import { printBlocks } from './document.ts';
import { twinLinks } from './links.ts';
import { bullets, heading, link, paragraph, quote, rich } from './nodes.ts';

/**
 * The `llms.txt` of a language in the format of llmstxt.org: name, summary as a quote, then lists of links to the
 * Markdown twins.
 */
export const llmsMarkdown = (view: LlmsView, site: SiteConfig): string => {
  const links = twinLinks(site);
  return printBlocks([
    heading(1, view.title),
    quote(paragraph(...rich(view.summary))),
    ...view.details.map((text) => paragraph(...rich(text))),
    ...view.sections.flatMap((section) => [
      heading(2, section.heading),
      bullets(section.links.map(({ text, href, note }) => [link(links(href), text), ': ', ...rich(note)])),
    ]),
  ]);
};
