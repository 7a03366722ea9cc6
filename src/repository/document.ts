import { z } from 'astro/zod';
import { parseDocument } from 'yaml';
import type { ContentFiles } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';

/** Where problems are gathered while the content is read. */
export interface ProblemLog {
  readonly add: (file: string, field: string, message: string) => void;
  readonly problems: readonly ContentProblem[];
}

export const createProblemLog = (): ProblemLog => {
  const problems: ContentProblem[] = [];
  return { problems, add: (file, field, message) => problems.push({ file: `content/${file}`, field, message }) };
};

const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const explain = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') return `unknown field ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  if (issue.code === 'invalid_value') return `found ${shown(issue.input)}; allowed: ${issue.values.join(', ')}`;
  if (issue.code === 'too_small' && issue.origin === 'string' && issue.input === '')
    return 'is empty; a text is needed';
  if (issue.input === undefined && issue.code === 'invalid_type') return `is missing; a ${issue.expected} is needed`;
  if (issue.code === 'custom') return `${shown(issue.input)} ${issue.message}`;
  return `${issue.message}; found ${shown(issue.input)}`;
};

const parse = (file: string, text: string, log: ProblemLog): unknown => {
  const document = parseDocument(text, { prettyErrors: true });
  const [error] = document.errors;
  if (error) {
    log.add(file, `line ${error.linePos?.[0].line ?? '?'}`, `can't be parsed: ${error.message.split('\n')[0]}`);
    return undefined;
  }
  return document.toJS();
};

/**
 * Reads one YAML or JSON file by a schema. A problem is logged, and `undefined` returned, when the file is missing,
 * can't be parsed, or does not fit. JSON is read as the YAML it also is.
 */
export const readDocument = <T>(
  files: ContentFiles,
  file: string,
  schema: z.ZodType<T>,
  log: ProblemLog,
): T | undefined => {
  const text = files.get(file);
  if (text === undefined) {
    log.add(file, '', 'is missing');
    return undefined;
  }
  const data = parse(file, text, log);
  if (data === undefined) return undefined;
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) log.add(file, issue.path.join('.'), explain(issue));
  return undefined;
};
