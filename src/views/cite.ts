import type { ViewContext } from './context.ts';

/** A page ready to be pasted into a help-desk reply or an article. */
export interface CiteView {
  readonly heading: string;
  readonly copy: string;
  readonly rows: readonly { readonly label: string; readonly text: string; readonly literal: boolean }[];
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The address of a page as plain text, Markdown and HTML, and what the page says in one line. */
export const citeView = (context: ViewContext, address: string, title: string, summary: string): CiteView => ({
  heading: context.t('cite.heading'),
  copy: context.t('cite.copy'),
  rows: [
    { label: context.t('cite.plain'), text: address, literal: true },
    { label: 'Markdown', text: `[${title}](${address})`, literal: true },
    { label: 'HTML', text: `<a href="${address}">${escapeHtml(title)}</a>`, literal: true },
    { label: context.t('cite.summary'), text: `${summary} ${address}`, literal: false },
  ],
});
