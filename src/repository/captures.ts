import type { Dialogue } from '../codes/dialogue.ts';
import { currentDates, HISTORY_FILE, historySchema } from '../history.ts';
import type { ContentFiles } from './content-files.ts';

/** What was captured from one server: for readers who ask how old and how wide the evidence is. */
export interface Capture {
  readonly server: string;
  readonly versions: readonly string[];
  readonly dialogues: number;
  /** YYYY-MM-DD on which the data last changed; absent while a change has not been dated. */
  readonly date?: string;
}

/** Groups the dialogues by server, in the order of their names. */
export const capturesOf = (
  dialogues: ReadonlyMap<string, readonly Dialogue[]>,
  files: ContentFiles,
): readonly Capture[] => {
  const dates = currentDates(historySchema.parse(JSON.parse(files.get(HISTORY_FILE) ?? '{}')), files);
  const captures = [...dialogues].flatMap(([file, list]) => {
    const date = dates.get(file);
    return [...Map.groupBy(list, ({ server }) => server)].map(([server, own]): Capture => ({
      server,
      versions: [...new Set(own.map(({ version }) => version))].toSorted(),
      dialogues: own.length,
      ...(date === undefined ? {} : { date }),
    }));
  });
  return captures.toSorted((a, b) => a.server.localeCompare(b.server, 'en'));
};
