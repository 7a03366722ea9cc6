import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { type PackageData, packageSchema, toJsonSchema } from '../api/schemas.ts';
import { CONTENT_FOLDER, SITE } from '../config.ts';
import { readContentFiles } from '../repository/content-files.ts';
import { parseContent } from '../repository/parse-content.ts';
import { allContexts } from '../views/api-answer.ts';
import { apiCodes } from '../views/api-codes.ts';
import { apiEnhanced } from '../views/api-enhanced.ts';
import { apiPairs } from '../views/api-pairs.ts';
import { createContexts } from '../views/context.ts';

/**
 * `npm pack` runs this first: writes the data and its types into `.package/`, from the content, without a build of the
 * site. It prints nothing to standard output, which belongs to `npm pack --json`.
 */

/** Named in package.json too: `files`, `exports`, `types`. */
const FOLDER = '.package';

const packageData = (): PackageData => {
  const contexts = allContexts(createContexts(parseContent(readContentFiles(CONTENT_FOLDER)), SITE));
  return packageSchema.parse({
    codes: apiCodes(contexts),
    pairs: apiPairs(contexts),
    enhanced: apiEnhanced(contexts),
  });
};

/** The types, from the same schemas as the published ones; a field that no schema knows is an error to TypeScript. */
const declarations = async (names: readonly string[]): Promise<string> => {
  const types = await compile(toJsonSchema(packageSchema) as JSONSchema, 'SmtpSideBySide', {
    additionalProperties: false,
    bannerComment: '/** Data of SMTP Side by Side, CC BY 4.0. */',
  });
  const constants = names.map((name) => `export declare const ${name}: SmtpSideBySide['${name}'];`);
  return [types, ...constants, ''].join('\n');
};

if (SITE.isPlaceholder) {
  console.warn(`SITE_URL is not set: the addresses in the package begin with ${SITE.origin}.`);
  // What is published once can't be changed, and these addresses lead nowhere.
  if (process.env['npm_command'] === 'publish') {
    console.error('Set SITE_URL to the origin of the site before publishing.');
    process.exit(1);
  }
}
const data = Object.entries(packageData());
const names = data.map(([name]) => name);
const types = await declarations(names);

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
const write = (file: string, text: string): void => {
  writeFileSync(join(FOLDER, file), text);
};
for (const [name, list] of data) {
  const json = JSON.stringify(list);
  write(`${name}.json`, json);
  // Modules with the data inside: importing JSON makes Node 20 and 22 print a warning, and needs a setting elsewhere.
  write(`${name}.js`, `export const ${name} = ${json};\n`);
}
write('index.js', names.map((name) => `export { ${name} } from './${name}.js';\n`).join(''));
write('index.d.ts', types);
