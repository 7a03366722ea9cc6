import type { ChosenDialogues, Dialogue } from '../codes/dialogue.ts';
import type { EnhancedMeanings, RegistryRow } from '../codes/enhanced-code.ts';
import type { ExplainedCode, PairedCode, ReplyCode } from '../codes/reply-code.ts';
import type { RfcSections } from '../codes/rfc-sections.ts';
import type { NoteProse } from '../comparison/pair-note.ts';
import type { ProgramMessages } from '../comparison/program-message.ts';
import type { RelationFacts, RelationProse } from '../comparison/relation-facts.ts';
import type { Locale } from '../languages/locales.ts';
import type { Messages } from '../languages/messages.ts';
import type { Capture } from './captures.ts';
import type { AskWords } from './ask-words.ts';
import type { PagesProse } from './pages-prose.ts';

/** A note by hand on one pair. */
export interface PairNote {
  readonly sources: readonly string[];
  readonly prose: Readonly<Record<Locale, NoteProse>>;
}

/** Everything the site is made of, joined and checked. */
export interface Content {
  /** All codes in ascending order. */
  readonly codes: readonly ReplyCode[];
  readonly registry: readonly RegistryRow[];
  readonly enhanced: Readonly<Record<Locale, EnhancedMeanings>>;
  readonly rfcSections: RfcSections;
  readonly relations: RelationFacts;
  readonly relationProse: Readonly<Record<Locale, RelationProse>>;
  /** Every captured dialogue. */
  readonly dialogues: readonly Dialogue[];
  /** The servers they come from. */
  readonly captures: readonly Capture[];
  /** For each code that a server sent, the dialogue that teaches most. */
  readonly chosenDialogues: ChosenDialogues;
  /** Notes by hand on pairs that people confuse, by slug (`450-vs-550`). */
  readonly notes: Readonly<Record<string, PairNote>>;
  /** Words that people type for a code, by its number. */
  readonly askWords: Readonly<Record<Locale, AskWords>>;
  /** What mail libraries print when a reply is not the one they wait for. */
  readonly programMessages: ProgramMessages;
  readonly messages: Readonly<Record<Locale, Messages>>;
  readonly pages: Readonly<Record<Locale, PagesProse>>;
}

export const pairedCodes = (content: Content): readonly PairedCode[] =>
  content.codes.filter((code) => code.kind === 'paired');

export const explainedCodes = (content: Content): readonly ExplainedCode[] =>
  content.codes.filter((code) => code.kind === 'explained');
