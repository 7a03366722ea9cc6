import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Header, type HeaderRule, headerRules, headersOfEveryAnswer, policyOf } from './headers.ts';

/** Cloudflare ignores longer lines (developers.cloudflare.com/workers/static-assets/headers). */
const LONGEST_LINE = 2000;

/**
 * The `_headers` file that Cloudflare and Netlify read. A name that an earlier rule or the host itself may have set is
 * taken away first (`! Name`), as both values would be sent otherwise.
 */
export const printHeadersFile = (rules: readonly HeaderRule[]): string => {
  const lines = rules.flatMap(({ path, headers }) => [
    path,
    ...headers.flatMap(({ name, value }) => [
      ...(name === 'Cache-Control' || name === 'Content-Type' ? [`  ! ${name}`] : []),
      `  ${name}: ${value}`,
    ]),
  ]);
  const tooLong = lines.find((line) => line.length > LONGEST_LINE);
  if (tooLong !== undefined) {
    throw new Error(`_headers: found a line of ${tooLong.length} characters; allowed: ${LONGEST_LINE}\n${tooLong}`);
  }
  return `${lines.join('\n')}\n`;
};

/** Headers as directives of Caddy's `header`; values have no double quotes. */
export const printCaddyHeaders = (headers: readonly Header[]): string =>
  `header {\n${headers.map(({ name, value }) => `\t${name} "${value}"\n`).join('')}}\n`;

/** Headers as directives of nginx; `always` sends them with redirects and errors too. */
export const printNginxHeaders = (headers: readonly Header[]): string =>
  headers.map(({ name, value }) => `add_header ${name} "${value}" always;\n`).join('');

const policyOfBuild = (folder: string): string => {
  const file = join(folder, 'index.html');
  return policyOf(readFileSync(file, 'utf8'), file);
};

/** Writes `_headers` into a built site. Throws when its home page has no policy. */
export const writeHeadersFile = (folder: string, base: string): void => {
  writeFileSync(join(folder, '_headers'), printHeadersFile(headerRules(policyOfBuild(folder), base)));
};

/** Writes what `Caddyfile` and `nginx.conf` include, for the site built into `folder`. */
export const writeHeaderSnippets = (folder: string, target: string): void => {
  const headers = headersOfEveryAnswer(policyOfBuild(folder));
  writeFileSync(join(target, 'headers.caddy'), printCaddyHeaders(headers));
  writeFileSync(join(target, 'headers.nginx'), printNginxHeaders(headers));
};
