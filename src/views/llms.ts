import { makeMarkdownPath, makePairPattern, type Place } from '../addresses/addresses.ts';
import { REPLY_CLASSES } from '../codes/reply-class.ts';
import type { ReplyCode } from '../codes/reply-code.ts';
import { allPairs, type Pair, pairSlug } from '../comparison/pair.ts';
import { explainedCodes, pairedCodes } from '../repository/content.ts';
import type { ViewContext } from './context.ts';
import { type RichText, richText } from './rich-text.ts';

/** A page and what it is about. */
export interface LlmsLink {
  readonly text: string;
  readonly href: string;
  readonly note: RichText;
}

/** The list of the pages of a language for programs that read (llmstxt.org). */
export interface LlmsView {
  readonly title: string;
  readonly summary: RichText;
  /** How to find what the list leaves out. */
  readonly details: readonly RichText[];
  readonly sections: readonly { readonly heading: string; readonly links: readonly LlmsLink[] }[];
}

const PAIR_EXAMPLE: Pair = { first: 450, second: 550 };

const notedPairs = ({ content }: ViewContext): readonly Pair[] =>
  allPairs(pairedCodes(content).map(({ facts }) => facts.code)).filter((pair) => pairSlug(pair) in content.notes);

const details = (context: ViewContext): readonly RichText[] => {
  const { locale, content, site } = context;
  const example = makeMarkdownPath({ kind: 'pair', pair: PAIR_EXAMPLE }, locale, site.base);
  return [
    context.t('llms.versions'),
    context.t('llms.pairs', {
      codes: content.pages[locale].codes.heading,
      pattern: site.origin + makePairPattern(locale, site.base),
      example: site.origin + example,
    }),
  ].map((text) => richText(locale, text));
};

/** The pages of a language: all but the pairs, and of these the ones that people confuse. */
export const llmsView = (context: ViewContext): LlmsView => {
  const { locale, content } = context;
  const { home, codes, classes, about } = content.pages[locale];
  const page = (text: string, place: Place, note: string): LlmsLink => ({
    text,
    href: context.href(place),
    note: richText(locale, note),
  });
  const codePage = ({ facts: { code, name }, prose }: ReplyCode): LlmsLink =>
    page(`${code} ${name}`, { kind: 'code', code }, prose[locale].gloss);
  const pairPage = (pair: Pair): LlmsLink =>
    page(
      context.t('more.pairPage', { first: pair.first, second: pair.second }),
      { kind: 'pair', pair },
      content.notes[pairSlug(pair)]?.prose[locale].test ?? '',
    );
  return {
    title: context.t('site.name'),
    summary: richText(locale, home.description),
    details: details(context),
    sections: [
      {
        heading: context.t('llms.overview'),
        links: [
          page(home.heading, { kind: 'home' }, home.lead),
          page(codes.heading, { kind: 'codes' }, codes.lead),
          page(about.heading, { kind: 'about' }, about.lead),
        ],
      },
      {
        heading: home.digitHeading,
        links: REPLY_CLASSES.map((replyClass) =>
          page(classes[replyClass].heading, { kind: 'class', replyClass }, classes[replyClass].act),
        ),
      },
      { heading: codes.heading, links: pairedCodes(content).map(codePage) },
      { heading: codes.explainedHeading, links: explainedCodes(content).map(codePage) },
      { heading: home.pairsHeading, links: notedPairs(context).map(pairPage) },
    ],
  };
};
