import type { ProblemLog } from '../document.ts';
import type { RawContent } from '../raw-content.ts';
import * as codeChecks from './code-checks.ts';
import * as dialogueChecks from './dialogue-checks.ts';
import * as languageChecks from './language-checks.ts';
import * as proseChecks from './prose-checks.ts';
import * as textChecks from './text-checks.ts';

/** A rule that the content as a whole has to keep. */
export type ContentCheck = (content: RawContent, log: ProblemLog) => void;

/** Every rule beyond the schema of a single file; each has a test that breaks it. */
export const CONTENT_CHECKS: readonly ContentCheck[] = [
  codeChecks.folderNamesTheCode,
  codeChecks.enhancedClassAgrees,
  codeChecks.citationsExist,
  codeChecks.namesAreUnique,
  codeChecks.standingFitsTheList,
  codeChecks.neighboursExist,
  codeChecks.registryIsTranslated,
  dialogueChecks.dialoguesStandWhereTheyBelong,
  dialogueChecks.dialoguesShowTheirReplies,
  dialogueChecks.choicesExist,
  dialogueChecks.commandsWereRun,
  proseChecks.proseFollowsTheFacts,
  proseChecks.stepsFitTheClass,
  proseChecks.languagesSayTheSame,
  proseChecks.clausesCanBeJoined,
  proseChecks.glossesAreRight,
  textChecks.spacesArePlain,
  textChecks.cyrillicWordsArePure,
  textChecks.proseHasNoMarkup,
  textChecks.literalsAreClosed,
  textChecks.glossaryIsKept,
  textChecks.sentencesAreUnique,
  languageChecks.messageKeysAreComplete,
  languageChecks.messageVariablesAgree,
  languageChecks.relationsAreComplete,
  languageChecks.notesAreOnPairs,
  languageChecks.pagesSayTheSame,
];
