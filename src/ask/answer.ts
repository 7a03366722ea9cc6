import { registryRowOf } from '../codes/registry-row.ts';
import { type ReplyClass, replyClassOf } from '../codes/reply-class.ts';
import { type Pair, pairOf, pairSlug } from '../comparison/pair.ts';
import type { Decoded, FoundReply, Span } from '../decoder/decode.ts';
import { type AskCode, type AskIndex, type AskText, fill } from './ask-index.ts';
import { certaintyOf } from './certainty.ts';

export interface AnswerLink {
  readonly text: string;
  readonly href: string;
}

/** What the page shows for a pasted text: plain strings and rows. */
export interface Answer {
  /** The whole answer in one line, for those who hear the page. */
  readonly status: string;
  readonly title?: {
    readonly code: string;
    readonly name: string;
    readonly gloss: string;
    readonly replyClass: ReplyClass;
  };
  /** Wait, fix, stop or go on. */
  readonly action?: string;
  readonly sentences: readonly string[];
  readonly decisions: readonly { readonly role: string; readonly decision: string }[];
  readonly links: readonly AnswerLink[];
  readonly others: readonly AnswerLink[];
  /** Pages that fit the words of a text without a code. */
  readonly words: readonly (AnswerLink & { readonly gloss: string })[];
  readonly marked?: Span;
  /** Nothing was found here: the other languages may know the words. */
  readonly askElsewhere: boolean;
}

type Values = Readonly<Record<string, string | number>>;

const NONE = { decisions: [], links: [], others: [], words: [], askElsewhere: false } as const;

/** The class that the first digit of an enhanced code tells (RFC 3463 §2): 4 for `4.2.2`. */
const enhancedClassOf = (enhanced: string): ReplyClass => replyClassOf(Number(enhanced.charAt(0)) * 100);

const say = (index: AskIndex, text: AskText, values: Values = {}): string => fill(index.texts[text], values);

const codeHref = (index: AskIndex, code: number): string => fill(index.addresses.code, { x: code });

const codeLink = (index: AskIndex, code: number): AnswerLink => ({
  text: say(index, 'readCode', { code }),
  href: codeHref(index, code),
});

const classLink = (index: AskIndex, replyClass: ReplyClass): AnswerLink => ({
  text: say(index, 'readClass', { replyClass }),
  href: fill(index.addresses.replyClass, { x: replyClass }),
});

const pairLinks = (index: AskIndex, pair: Pair | undefined): readonly AnswerLink[] => {
  if (!pair || ![pair.first, pair.second].every((code) => index.paired.includes(code))) return [];
  const { first, second } = pair;
  return [
    {
      text: say(index, 'readPair', { first, second }),
      href: fill(index.addresses.pair, { x: pairSlug(pair) }),
    },
  ];
};

const enhancedSentence = (index: AskIndex, enhanced: string): string => {
  const meaning = index.enhanced[registryRowOf(enhanced)];
  return meaning === undefined
    ? say(index, 'enhancedUnknown', { enhanced })
    : say(index, 'enhanced', { enhanced, meaning });
};

const disagreement = (index: AskIndex, { code, enhanced }: FoundReply): readonly string[] => {
  if (enhanced === undefined || enhanced.startsWith(String(replyClassOf(code)))) return [];
  const values = {
    code,
    codePlain: index.classes[replyClassOf(code)].plain,
    enhanced,
    enhancedPlain: index.classes[enhancedClassOf(enhanced)].plain,
  };
  return [say(index, 'disagree', values)];
};

const standingSentences = (index: AskIndex, code: number, known: AskCode | undefined): readonly string[] => {
  const { plain } = index.classes[replyClassOf(code)];
  if (!known) return [say(index, 'unknown', { code, plain })];
  if (!known.readInstead) return [];
  return [say(index, 'undefined', { code, instead: known.readInstead.join(', '), plain }), known.summary ?? ''];
};

const certaintySentence = (index: AskIndex, decoded: Decoded, found: string | number): readonly string[] => {
  const certainty = certaintyOf(decoded);
  return certainty ? [say(index, `sure.${certainty}`, { found })] : [];
};

const decisionRows = (index: AskIndex, known: AskCode | undefined): Answer['decisions'] =>
  index.roles.flatMap((role, place) => {
    const decision = known?.decisions[place];
    return decision ? [{ role, decision: index.decisions[decision] }] : [];
  });

const replyAnswer = (index: AskIndex, decoded: Decoded & { kind: 'reply' }): Answer => {
  const { decisive, others, expected, pair } = decoded;
  const { code, enhanced, stage } = decisive;
  const known = index.codes[code];
  const replyClass = replyClassOf(code);
  const gloss = known?.gloss ?? index.classes[replyClass].plain;
  const action = known ? index.actions[known.action] : index.classes[replyClass].act;
  const asked =
    (pair && pairOf(...pair)) ?? (others.length === 1 && others[0] ? pairOf(code, others[0].code) : undefined);
  const instead = (known?.readInstead ?? []).map((other) => codeLink(index, other));
  return {
    ...NONE,
    status: `${code}: ${gloss}. ${action}.`,
    action,
    title: { code: String(code), name: known?.name ?? `${replyClass}xx`, gloss, replyClass },
    sentences: [
      ...(expected === undefined ? [] : [say(index, 'expected', { expected, code })]),
      ...standingSentences(index, code, known),
      ...(stage ? [say(index, 'stage', { stage: index.stages[stage] })] : []),
      ...(enhanced === undefined ? [] : [enhancedSentence(index, enhanced)]),
      ...disagreement(index, decisive),
      ...(others.length > 0 && !pair ? [say(index, 'first')] : []),
      ...certaintySentence(index, decoded, code),
    ],
    decisions: decisionRows(index, known),
    links: [
      ...pairLinks(index, asked),
      ...(known ? [codeLink(index, code)] : [classLink(index, replyClass)]),
      ...instead,
    ],
    others: others.flatMap((other) => (index.codes[other.code] ? [codeLink(index, other.code)] : [])),
    marked: decisive.span,
  };
};

const enhancedAnswer = (index: AskIndex, decoded: Decoded & { kind: 'enhanced' }): Answer => {
  const { enhanced, stage, span } = decoded;
  const replyClass = enhancedClassOf(enhanced);
  const { plain, act } = index.classes[replyClass];
  return {
    ...NONE,
    status: `${enhanced}: ${plain}.`,
    title: { code: enhanced, name: '', gloss: plain, replyClass },
    action: act,
    sentences: [
      enhancedSentence(index, enhanced),
      ...(stage ? [say(index, 'stage', { stage: index.stages[stage] })] : []),
      say(index, 'enhancedOnly', { enhanced }),
      ...certaintySentence(index, decoded, enhanced),
    ],
    links: [classLink(index, replyClass)],
    marked: span,
  };
};

const wordLinks = (index: AskIndex, codes: readonly number[]): Answer['words'] =>
  codes.flatMap((code) => {
    const known = index.codes[code];
    return known ? [{ text: `${code} ${known.name}`, gloss: known.gloss, href: codeHref(index, code) }] : [];
  });

const withoutCode = (index: AskIndex, codes: readonly number[], sentence: string, marked?: Span): Answer => {
  const words = wordLinks(index, codes);
  const [best] = words;
  return {
    ...NONE,
    status: best ? `${index.texts.words}: ${words.map(({ text }) => text).join(', ')}` : sentence,
    sentences: best ? [] : [sentence],
    links: best ? [] : [{ text: index.texts.allCodes, href: index.addresses.allCodes }],
    words,
    askElsewhere: !best && !marked,
    ...(marked ? { marked } : {}),
  };
};

/**
 * Words what was decoded. `fits` gives the codes that fit the words of a text without a code; it is asked only then.
 */
export const answer = (index: AskIndex, decoded: Decoded, fits: () => readonly number[]): Answer => {
  switch (decoded.kind) {
    case 'reply':
      return replyAnswer(index, decoded);
    case 'enhanced':
      return enhancedAnswer(index, decoded);
    case 'class': {
      const { replyClass, span } = decoded;
      const { plain, act } = index.classes[replyClass];
      const title = { code: `${replyClass}xx`, name: '', gloss: plain, replyClass };
      const status = say(index, 'class', { replyClass, plain });
      return {
        ...NONE,
        status,
        title,
        action: act,
        sentences: [],
        links: [classLink(index, replyClass)],
        marked: span,
      };
    }
    case 'silence':
      return {
        ...withoutCode(index, [], say(index, 'silence', { expected: decoded.expected }), decoded.span),
        links: index.codes[decoded.expected] ? [codeLink(index, decoded.expected)] : [],
      };
    case 'nothing':
      return withoutCode(index, fits(), index.texts.nothing);
  }
};
