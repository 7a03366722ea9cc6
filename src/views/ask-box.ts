import { ASK_EXAMPLE } from '../ask/ask-index.ts';
import { makePath } from '../addresses/addresses.ts';
import type { ViewContext } from './context.ts';

/** The ask box as it stands on the home page. */
export interface AskBoxView {
  readonly label: string;
  readonly example: string;
  readonly privacy: string;
  readonly submit: string;
  readonly failed: string;
  /** Where the form leads without JavaScript. */
  readonly allCodesHref: string;
}

export const askBox = (context: ViewContext): AskBoxView => ({
  label: context.t('ask.label'),
  example: ASK_EXAMPLE,
  privacy: context.t('ask.private'),
  submit: context.t('ask.submit'),
  failed: context.t('ask.failed'),
  allCodesHref: context.href({ kind: 'codes' }),
});

/** The way to the ask box from every page, and where the data for it lie. */
export interface AskLink {
  readonly text: string;
  readonly href: string;
  readonly indexHref: string;
}

export const askLink = (context: ViewContext): AskLink => ({
  text: context.t('ask.open'),
  href: `${makePath({ kind: 'home' }, context.locale, context.site.base)}#ask`,
  indexHref: `${context.site.base}ask/${context.locale}.json`,
});
