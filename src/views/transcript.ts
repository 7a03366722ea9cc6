import { decisiveReply, type Dialogue } from '../codes/dialogue.ts';
import { evidenceForPair, type Excerpt, excerptFor, type ExcerptLine, otherWordings } from '../comparison/evidence.ts';
import type { Sides } from '../comparison/sides.ts';
import type { ViewContext } from './context.ts';

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
  /** Says which codes no captured server sent. */
  readonly unseen: readonly string[];
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

const remarksOf = (context: ViewContext, { code, server, meaning, wording }: Dialogue): readonly string[] => [
  ...(meaning === 'own' ? [context.t('transcript.own', { server, code })] : []),
  ...(wording === 'configured' ? [context.t('transcript.configured', { code })] : []),
];

const view = (context: ViewContext, caption: string, { dialogue, lines }: Excerpt): TranscriptView => ({
  caption,
  remarks: remarksOf(context, dialogue),
  lines,
});

const exchangeView = (context: ViewContext, excerpt: Excerpt): TranscriptView => {
  const { code, server, version } = excerpt.dialogue;
  return view(context, context.t('transcript.exchange', { code, server, version }), excerpt);
};

const section = (
  context: ViewContext,
  transcripts: readonly TranscriptView[],
  unseen: readonly number[],
): TranscriptSection => ({
  heading: context.t('section.transcript'),
  legend: context.t('transcript.legend'),
  transcripts,
  unseen: unseen.map((code) => context.t('transcript.unseen', { code })),
});

/** The evidence for a pair: the session that has both codes, else one exchange for each. */
export const pairTranscripts = (context: ViewContext, codes: Sides<number>): TranscriptSection => {
  const evidence = evidenceForPair(context.content.dialogues, chosenFor(context), codes);
  if (evidence.kind === 'session') {
    const { server, version } = evidence.excerpt.dialogue;
    const caption = context.t('transcript.session', { server, version });
    return section(context, [view(context, caption, evidence.excerpt)], []);
  }
  const sides = [
    { code: codes.first, excerpt: evidence.excerpts.first },
    { code: codes.second, excerpt: evidence.excerpts.second },
  ];
  return section(
    context,
    sides.flatMap(({ excerpt }) => (excerpt ? [exchangeView(context, excerpt)] : [])),
    sides.flatMap(({ code, excerpt }) => (excerpt ? [] : [code])),
  );
};

/** The dialogue that teaches most about one code. */
export const codeTranscripts = (context: ViewContext, code: number): TranscriptSection => {
  const chosen = chosenFor(context)(code);
  return chosen ? section(context, [exchangeView(context, excerptFor(chosen))], []) : section(context, [], [code]);
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
