import type { Place } from '../addresses/addresses.ts';
import { codePage } from '../views/code-page.ts';
import type { ViewContext } from '../views/context.ts';
import { allCodesPage, classPage, homePage } from '../views/list-pages.ts';
import { pairPage } from '../views/pair-page.ts';
import { aboutPage } from '../views/text-pages.ts';
import { aboutMarkdown } from './about.ts';
import { codeMarkdown } from './code.ts';
import { allCodesMarkdown, classMarkdown, homeMarkdown } from './lists.ts';
import { pairMarkdown } from './pair.ts';

/** A place whose page has something to say to a program. */
export type ProsePlace = Exclude<Place, { readonly kind: 'notFound' | 'backwards' }>;

/**
 * The Markdown twin of a page, made of the very view that its HTML is made of.
 * `markdownTwin(english, { kind: 'code', code: 451 })` begins with `# 451 Local Error`.
 */
export const markdownTwin = (context: ViewContext, place: ProsePlace): string => {
  const { site } = context;
  switch (place.kind) {
    case 'home':
      return homeMarkdown(homePage(context), site);
    case 'codes':
      return allCodesMarkdown(allCodesPage(context), site);
    case 'about':
      return aboutMarkdown(aboutPage(context), site);
    case 'class':
      return classMarkdown(classPage(context, place.replyClass), site);
    case 'code':
      return codeMarkdown(codePage(context, context.code(place.code)), site);
    case 'pair':
      return pairMarkdown(pairPage(context, place.pair), site);
  }
};
