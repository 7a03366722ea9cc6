import type { CodeFacts, Habit } from '../codes/facts.ts';
import type { StageOrAny } from '../codes/stage.ts';
import { type Contradiction, coversStage } from './contradiction.ts';

/** The file of a dialogue: `postfix` for `postfix/relay-deferred-454`. */
const serverOf = (dialogue: string): string => dialogue.split('/')[0] ?? dialogue;

const citesServer = (sources: readonly string[], dialogue: string): boolean =>
  sources.some((source) => source.startsWith(`dialogue ${serverOf(dialogue)}/`));

const cites = (sources: readonly string[], dialogue: string): boolean => sources.includes(`dialogue ${dialogue}`);

const namesStage = ({ stages }: CodeFacts, { dialogue }: Contradiction, stage: StageOrAny): boolean =>
  stages.some(({ at, by, sources }) => by === 'habit' && coversStage(at, stage) && citesServer(sources, dialogue));

const namesHabit = ({ habits = [] }: CodeFacts, { server }: Contradiction, does: Habit): boolean =>
  habits.some((habit) => habit.server === server && habit.does === does);

const namesMeaning = ({ causes, disputed, habits = [] }: CodeFacts, { dialogue }: Contradiction): boolean =>
  [...causes, ...disputed, ...habits].some(({ sources }) => cites(sources, dialogue));

/**
 * Whether the page of the code tells of a contradiction as that server's habit: a stage under `stages` by habit with a
 * dialogue of that server, the connection and the message under `habits`, a meaning of its own where a cause, a dispute
 * or a habit cites the dialogue. What is wrong about scope or enhanced codes no habit excuses: the facts are corrected.
 */
export const isNamed = (contradiction: Contradiction, facts: CodeFacts): boolean => {
  switch (contradiction.claim) {
    case 'stage':
      return namesStage(facts, contradiction, contradiction.found);
    case 'connection':
      return namesHabit(facts, contradiction, contradiction.found === 'open' ? 'staysOpen' : 'closes');
    case 'message':
      return namesHabit(facts, contradiction, contradiction.found === 'kept' ? 'keepsMessage' : 'returnsMessage');
    case 'meaning':
      return namesMeaning(facts, contradiction);
    case 'code':
    case 'scope':
    case 'enhancedClass':
    case 'enhanced':
      return false;
  }
};
