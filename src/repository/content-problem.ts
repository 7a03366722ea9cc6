/** One fault in the content: which file, which field, what was found, what is allowed. */
export interface ContentProblem {
  readonly file: string;
  /** Dotted path inside the file, or '' when the file as a whole is meant. */
  readonly field: string;
  /** What is wrong: names what was found and what is allowed. */
  readonly message: string;
}

/** Formats a problem as one line: `content/codes/451/facts.yaml: stages.0.at: found "rcptt"; allowed: …`. */
export const formatProblem = ({ file, field, message }: ContentProblem): string =>
  [file, field, message].filter((part) => part !== '').join(': ');

/** Thrown when the content can't be published. It lists every problem found, so that one run shows them all. */
export class ContentError extends Error {
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[]) {
    const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
    super([`The content has ${count}:`, ...problems.map((problem) => `  ${formatProblem(problem)}`)].join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
