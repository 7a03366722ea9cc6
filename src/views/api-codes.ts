import type { ApiCode, CodeDocument, CodesDocument } from '../api/code.ts';
import type { CodeFacts } from '../codes/facts.ts';
import { registryRowOf } from '../codes/registry-row.ts';
import { replyClassOf } from '../codes/reply-class.ts';
import type { ReplyCode } from '../codes/reply-code.ts';
import { typedLines } from '../codes/try-it.ts';
import { actionOf } from '../comparison/action.ts';
import { byLocale, DEFAULT_LOCALE } from '../languages/locales.ts';
import { untypeset } from '../languages/typeset.ts';
import { type AllContexts, answerHead, apiAddress, pagesOf, plainWords, sourcesOf } from './api-answer.ts';

type Claim = ApiCode['enhanced'][number];

const enhancedClaims = (registered: ReadonlySet<string>, { enhanced }: CodeFacts): Claim[] =>
  enhanced.map(({ code, meaning, sources }) => {
    const row = registryRowOf(code);
    return {
      code,
      row,
      meaning: meaning ?? (registered.has(row) ? 'registry' : 'unregistered'),
      sources: sourcesOf(sources),
    };
  });

const codeTexts = (contexts: AllContexts, { facts, prose }: ReplyCode): ApiCode['texts'] =>
  byLocale((locale) => {
    const context = contexts[locale];
    const { gloss, summary } = prose[locale];
    return {
      gloss: plainWords(context, gloss),
      summary: plainWords(context, summary),
      action: untypeset(context.t(`action.label.${actionOf(facts)}`)),
    };
  });

const tryItOf = ({ tryIt }: CodeFacts): Pick<ApiCode, 'tryIt'> =>
  tryIt ? { tryIt: { command: tryIt.command, type: [...typedLines(tryIt)], ranAgainst: [...tryIt.ranAgainst] } } : {};

/** One code as programs get it: `apiCode(contexts, context.code(451))`. */
export const apiCode = (contexts: AllContexts, code: ReplyCode): ApiCode => {
  const { facts } = code;
  const { site, content } = contexts[DEFAULT_LOCALE];
  const registered = new Set(content.registry.map((row) => row.code));
  const common = {
    self: apiAddress(site, { kind: 'code', code: facts.code }),
    code: facts.code,
    name: facts.name,
    class: replyClassOf(facts.code),
    stages: facts.stages.map(({ at, by, sources }) => ({ at: [...at], by, sources: sourcesOf(sources) })),
    retry: { advice: facts.retry.advice, sources: sourcesOf(facts.retry.sources) },
    action: actionOf(facts),
    connection: { after: facts.connection.after, sources: sourcesOf(facts.connection.sources) },
    scope: { of: facts.scope.of, sources: sourcesOf(facts.scope.sources) },
    message: { fate: facts.message.fate, sources: sourcesOf(facts.message.sources) },
    actors: { now: facts.actors.now, later: facts.actors.later, sources: sourcesOf(facts.actors.sources) },
    enhanced: enhancedClaims(registered, facts),
    habits: (facts.habits ?? []).map(({ server, does, sources }) => ({ server, does, sources: sourcesOf(sources) })),
    ...tryItOf(facts),
    definedIn: sourcesOf(facts.definedIn),
    seeAlso: facts.seeAlso,
    texts: codeTexts(contexts, code),
    pages: pagesOf(site, { kind: 'code', code: facts.code }),
  };
  if (facts.standing === 'registered' || facts.standing === 'unregistered') {
    if (code.kind === 'paired') throw new Error(`${facts.code} is paired although its standing is ${facts.standing}`);
    return { kind: 'explained', standing: facts.standing, ...common, readInstead: [...code.readInstead] };
  }
  if (code.kind === 'explained')
    throw new Error(`${facts.code} is explained although its standing is ${facts.standing}`);
  return { kind: 'paired', standing: facts.standing, ...common };
};

/** All codes in ascending order. */
export const apiCodes = (contexts: AllContexts): ApiCode[] =>
  contexts[DEFAULT_LOCALE].content.codes.map((code) => apiCode(contexts, code));

/** The answer of `/api/v1/codes/451.json`. */
export const codeAnswer = (contexts: AllContexts, code: ReplyCode): CodeDocument => ({
  ...answerHead(contexts[DEFAULT_LOCALE].site, 'code'),
  ...apiCode(contexts, code),
});

/** The answer of `/api/v1/codes.json`. */
export const codesAnswer = (contexts: AllContexts): CodesDocument => ({
  ...answerHead(contexts[DEFAULT_LOCALE].site, 'codes'),
  codes: apiCodes(contexts),
});
