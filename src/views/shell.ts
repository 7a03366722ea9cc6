import { makePath, type Place } from '../addresses/addresses.ts';
import type { Graph } from 'schema-dts';
import { type Head, makeHead } from '../head/head.ts';
import { structuredData, type Term } from '../head/structured-data.ts';
import { type Locale, LOCALE_INFO, LOCALES } from '../languages/locales.ts';
import { askLink, type AskLink } from './ask-box.ts';
import { citeView, type CiteView } from './cite.ts';
import type { ViewContext } from './context.ts';

export interface NavigationLink {
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
}

export interface LanguageLink extends NavigationLink {
  readonly locale: Locale;
  /** Offers the page to readers of the language, in the language. */
  readonly hint: string;
  readonly dismiss: string;
}

/** What stands around every page: head, navigation, language switch, breadcrumbs, footer. */
export interface Shell {
  readonly head: Head;
  /** For search engines; absent on pages that are not to be found. */
  readonly structuredData?: Graph;
  readonly base: string;
  readonly siteName: string;
  readonly homeHref: string;
  readonly skip: string;
  readonly navigationLabel: string;
  readonly navigation: readonly NavigationLink[];
  readonly ask: AskLink;
  readonly languageLabel: string;
  readonly languages: readonly LanguageLink[];
  readonly breadcrumbsLabel: string;
  readonly breadcrumbs: readonly NavigationLink[];
  readonly licence: string;
  readonly theme: {
    readonly label: string;
    readonly choices: readonly { readonly value: string; readonly text: string }[];
  };
  readonly copyLabel: string;
  readonly copiedLabel: string;
  /** Only for pages that support articles point at. */
  readonly cite?: CiteView;
  /** A page is made ready when somebody points at or touches its link (moderate), so that it opens at once. */
  readonly speculation: unknown;
}

export interface ShellInput {
  readonly place: Place;
  readonly title: string;
  readonly description: string;
  /** The visible heading. */
  readonly headline: string;
  /** The codes the page is about. */
  readonly terms?: readonly Term[];
  /** From the page below home down to the page itself; none for home. */
  readonly trail?: readonly { readonly text: string; readonly place: Place }[];
  /** What the page says in one line, for those who cite or share it. */
  readonly summary?: string;
}

const navigation = (context: ViewContext, place: Place): readonly NavigationLink[] =>
  (
    [
      [context.t('site.codes'), { kind: 'codes' }],
      [context.t('site.about'), { kind: 'about' }],
    ] as const
  ).map(([text, target]) => ({ text, href: context.href(target), current: place.kind === target.kind }));

/** The same page in every language. */
const languages = (context: ViewContext, place: Place): readonly LanguageLink[] =>
  LOCALES.map((locale) => ({
    locale,
    text: LOCALE_INFO[locale].name,
    href: makePath(place, locale, context.site.base),
    current: locale === context.locale,
    hint: context.content.messages[locale]['language.hint'] ?? '',
    dismiss: context.content.messages[locale]['ask.close'] ?? '',
  }));

type Trail = NonNullable<ShellInput['trail']>;

const fromHome = (context: ViewContext, trail: Trail | undefined): Trail =>
  trail ? [{ text: context.t('site.home'), place: { kind: 'home' } as const }, ...trail] : [];

const breadcrumbs = (context: ViewContext, trail: Trail): readonly NavigationLink[] =>
  trail.map(({ text, place }, index) => ({
    text,
    href: context.href(place),
    current: index === trail.length - 1,
  }));

const dataOf = (context: ViewContext, input: ShellInput, trail: Trail): { structuredData?: Graph } => {
  const { place, headline, description, summary, terms = [] } = input;
  const { site, locale } = context;
  const found = structuredData({ site, place, locale, headline, description: summary ?? description, trail, terms });
  return found ? { structuredData: found } : {};
};

export const makeShell = (context: ViewContext, input: ShellInput): Shell => {
  const { place, title, description, summary } = input;
  const trail = fromHome(context, input.trail);
  return {
    ...dataOf(context, input, trail),
    head: makeHead({
      site: context.site,
      place,
      locale: context.locale,
      title,
      description,
      ...(summary === undefined ? {} : { oneLine: summary }),
    }),
    base: context.site.base,
    siteName: context.t('site.name'),
    homeHref: context.href({ kind: 'home' }),
    skip: context.t('site.skip'),
    navigationLabel: context.t('site.main'),
    navigation: navigation(context, place),
    ask: askLink(context),
    languageLabel: context.t('site.language'),
    languages: languages(context, place),
    breadcrumbsLabel: context.t('site.breadcrumbs'),
    breadcrumbs: breadcrumbs(context, trail),
    licence: context.t('site.licence'),
    theme: {
      label: context.t('theme.label'),
      choices: [
        { value: '', text: context.t('theme.system') },
        { value: 'light', text: context.t('theme.light') },
        { value: 'dark', text: context.t('theme.dark') },
      ],
    },
    copyLabel: context.t('link.copy'),
    copiedLabel: context.t('link.copied'),
    ...(summary === undefined
      ? {}
      : { cite: citeView(context, context.site.origin + context.href(place), title, summary) }),
    speculation: { prerender: [{ where: { href_matches: `${context.site.base}*` }, eagerness: 'moderate' }] },
  };
};
