import { decisiveReply, type Dialogue, shownReplies } from '../codes/dialogue.ts';
import type { CodeFacts } from '../codes/facts.ts';
import {
  evidenceForPair,
  type Excerpt,
  excerptFor,
  type ExcerptLine,
  otherWordings,
  witnessesOf,
} from '../comparison/evidence.ts';
import { bothSides, type Sides } from '../comparison/sides.ts';
import type { ViewContext } from './context.ts';

/** The letter before each line of a dialogue; the legend under it says what they mean. */
export const SPEAKER = { client: 'C', server: 'S', note: '*' } as const;

/** One dialogue as it is printed: a caption, remarks, and the lines of client and server. */
export interface TranscriptView {
  readonly caption: string;
  readonly remarks: readonly string[];
  readonly lines: readonly ExcerptLine[];
}

/** What real servers said of one code or of a pair. */
export interface TranscriptSection {
  readonly heading: string;
  readonly legend: string;
  readonly transcripts: readonly TranscriptView[];
  /** Who sent which of the codes, or that nobody did; on the page of a code, the habits of single servers. */
  readonly seen: readonly string[];
}

/** The same code in the words of other servers. */
export interface WordingTable {
  readonly caption: string;
  readonly serverLabel: string;
  readonly replyLabel: string;
  readonly rows: readonly { readonly server: string; readonly reply: readonly string[] }[];
}

const chosenFor =
  (context: ViewContext) =>
  (code: number): Dialogue | undefined => {
    const id = context.content.chosenDialogues[String(code)];
    return context.content.dialogues.find((dialogue) => dialogue.id === id);
  };

/** What a reader has to know of the replies that are shown: a meaning of the server's own, words that were configured. */
const remarksOf = (context: ViewContext, dialogue: Dialogue, codes: readonly number[]): readonly string[] =>
  shownReplies(dialogue)
    .filter(({ code }) => codes.includes(code))
    .flatMap(({ code, meaning, wording }) => [
      ...(meaning === 'own' ? [context.t('transcript.own', { server: dialogue.server, code })] : []),
      ...(wording === 'configured' ? [context.t('transcript.configured', { code })] : []),
    ]);

const view = (
  context: ViewContext,
  caption: string,
  { dialogue, lines }: Excerpt,
  codes: readonly number[],
): TranscriptView => ({ caption, remarks: remarksOf(context, dialogue, codes), lines });

const exchangeView = (context: ViewContext, excerpt: Excerpt): TranscriptView => {
  const { code, server, version } = excerpt.dialogue;
  return view(context, context.t('transcript.exchange', { code, server, version }), excerpt, [code]);
};

const section = (
  context: ViewContext,
  transcripts: readonly TranscriptView[],
  seen: readonly string[],
): TranscriptSection => ({
  heading: context.t('section.transcript'),
  legend: context.t('transcript.legend'),
  transcripts,
  seen,
});

const seenSentence = (context: ViewContext, codes: Sides<number>): string => {
  const { both, only } = witnessesOf(context.content.dialogues, codes);
  const { first, second } = codes;
  const { first: firstServers, second: secondServers } = bothSides(only, (servers) => context.all(servers));
  const bothServers = context.all(both);
  const counts = { both: both.length > 0, first: only.first.length > 0, second: only.second.length > 0 };
  const [code, other, servers] = counts.first ? [first, second, firstServers] : [second, first, secondServers];
  if (counts.both && counts.first && counts.second)
    return context.t('seen.three', { both: bothServers, first, firstServers, second, secondServers });
  if (counts.both && (counts.first || counts.second))
    return context.t('seen.bothAndOne', { both: bothServers, code, other, servers });
  if (counts.both) return context.t('seen.both', { both: bothServers, first, second });
  if (counts.first && counts.second) return context.t('seen.apart', { first, firstServers, second, secondServers });
  if (counts.first || counts.second) return context.t('seen.one', { code, servers, other });
  return context.t('seen.none', { first, second });
};

/** The evidence for a pair: who sent which, and the session that has both codes, else one exchange for each. */
export const pairTranscripts = (context: ViewContext, codes: Sides<number>): TranscriptSection => {
  const evidence = evidenceForPair(context.content.dialogues, chosenFor(context), codes);
  const seen = [seenSentence(context, codes)];
  if (evidence.kind === 'session') {
    const { server, version } = evidence.excerpt.dialogue;
    const caption = context.t('transcript.session', { server, version });
    return section(context, [view(context, caption, evidence.excerpt, [codes.first, codes.second])], seen);
  }
  const excerpts = [evidence.excerpts.first, evidence.excerpts.second].filter((excerpt) => excerpt !== undefined);
  return section(
    context,
    excerpts.map((excerpt) => exchangeView(context, excerpt)),
    seen,
  );
};

const habitSentences = (context: ViewContext, { code, habits = [] }: CodeFacts): readonly string[] =>
  habits.map(({ server, does }) => context.t(`transcript.habit.${does}`, { server, code }));

/** The dialogue that teaches most about one code, and which servers depart from its facts. */
export const codeTranscripts = (context: ViewContext, facts: CodeFacts): TranscriptSection => {
  const { code } = facts;
  const chosen = chosenFor(context)(code);
  const habits = habitSentences(context, facts);
  return chosen
    ? section(context, [exchangeView(context, excerptFor(chosen))], habits)
    : section(context, [], [context.t('transcript.unseen', { code }), ...habits]);
};

/** How other servers worded the same code; nothing when only one server sent it. */
export const wordingTable = (context: ViewContext, code: number): WordingTable | undefined => {
  const chosen = chosenFor(context)(code);
  const others = chosen ? otherWordings(context.content.dialogues, chosen) : [];
  if (others.length === 0) return undefined;
  return {
    caption: context.t('transcript.others'),
    serverLabel: context.t('transcript.server'),
    replyLabel: context.t('transcript.reply'),
    rows: others.map((dialogue) => ({
      server: `${dialogue.server} ${dialogue.version}`,
      reply: decisiveReply(dialogue),
    })),
  };
};
