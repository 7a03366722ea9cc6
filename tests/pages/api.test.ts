import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Server } from 'node:http';
import { Ajv2020 } from 'ajv/dist/2020.js';
import getPort from 'get-port';
import { ALL_CODES } from '../../src/codes/catalogue.ts';
import { SITE } from '../../src/config.ts';
import { serveFolder } from '../../src/commands/serve-folder.ts';
import { byPath, DIST } from './site.ts';

/** Everything under /api/v1/ as it was built, by its path in there. */
const FOLDER = join(DIST, 'api', 'v1');

interface Answer {
  readonly $schema: string;
}

const texts: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => [
      file
        .slice(FOLDER.length + 1)
        .split(sep)
        .join('/'),
      readFileSync(file, 'utf8'),
    ]),
);

const answers = [...texts].filter(([name]) => !name.startsWith('schema/'));
const address = (name: string): string => `${SITE.origin}${SITE.base}api/v1/${name}`;

/** A validator that is not the one the data was made with; it knows nothing but the published schemas. */
const validator = new Ajv2020({ allErrors: true });
for (const [name, text] of texts) if (name.startsWith('schema/')) validator.addSchema(JSON.parse(text) as object);

describe('the built data for programs', () => {
  it('has every document at its address, and no other', () => {
    assert.deepEqual(
      [...texts.keys()],
      [
        ...['codes.json', ...ALL_CODES.map((code) => `codes/${code}.json`), 'enhanced.json', 'pairs.json'],
        ...['code', 'codes', 'enhanced', 'pairs'].map((name) => `schema/${name}.json`),
      ].toSorted(),
    );
  });

  it('fits the schema that each document names', () => {
    for (const [name, text] of answers) {
      const answer = JSON.parse(text) as Answer;
      const validate = validator.getSchema(answer.$schema);
      assert.ok(validate, `${name} names ${answer.$schema}, where no schema was published`);
      assert.ok(validate(answer), `${name}: ${validator.errorsText(validate.errors)}`);
    }
  });

  it('is refused by these schemas when a fact is missing or of another type', () => {
    const code = JSON.parse(texts.get('codes/451.json') ?? '') as Answer & Record<string, unknown>;
    const validate = validator.getSchema(code.$schema);
    assert.equal(validate?.(code), true);
    assert.equal(validate({ ...code, retry: undefined }), false);
    assert.equal(validate({ ...code, code: '451' }), false);
    assert.equal(validate({ ...code, kind: 'explained' }), false);
  });

  it('is accepted by these schemas with a field that a later version 1 may add', () => {
    const code = JSON.parse(texts.get('codes/451.json') ?? '') as Answer;
    assert.equal(validator.getSchema(code.$schema)?.({ ...code, addedLater: true }), true);
  });

  it('names schemas by the address they stand at', () => {
    for (const [name, text] of texts) {
      if (!name.startsWith('schema/')) continue;
      const schema = JSON.parse(text) as Answer & { readonly $id: string };
      assert.equal(schema.$id, address(name));
      assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    }
  });

  it('names only addresses that lead to a page, a document, or a source', () => {
    const known = new Set([...byPath.keys()].map((path) => SITE.origin + path));
    for (const name of texts.keys()) known.add(address(name));
    const sources = ['https://www.rfc-editor.org/rfc/', 'https://www.iana.org/assignments/'];
    const licence = 'https://creativecommons.org/licenses/by/4.0/';
    const faults = answers.flatMap(([name, text]) =>
      [...new Set(text.match(/https?:\/\/[^"\s]+/gu))]
        .filter((url) => !known.has(url) && url !== licence && !sources.some((start) => url.startsWith(start)))
        .map((url) => `${name}: ${url}`),
    );
    assert.deepEqual(faults, []);
  });

  it('tells the same of a code in its own document and in the list of all', () => {
    const { codes } = JSON.parse(texts.get('codes.json') ?? '') as { codes: { code: number }[] };
    for (const code of codes) {
      const { $schema, apiVersion, license, ...alone } = JSON.parse(
        texts.get(`codes/${code.code}.json`) ?? '',
      ) as Record<string, unknown>;
      assert.ok($schema !== undefined && apiVersion === '1' && license !== undefined);
      assert.deepEqual(alone, code);
    }
  });
});

describe('the served data for programs', () => {
  let server: Server;
  let origin: string;
  before(async () => {
    const port = await getPort({ host: '127.0.0.1' });
    server = await serveFolder(DIST, SITE.base, port);
    origin = `http://127.0.0.1:${port}`;
  });
  after(() => {
    server.close();
    server.closeAllConnections();
  });

  it('comes as application/json', async () => {
    for (const name of ['codes.json', 'codes/451.json', 'enhanced.json', 'pairs.json', 'schema/code.json']) {
      const response = await fetch(`${origin}${SITE.base}api/v1/${name}`);
      assert.equal(response.status, 200, name);
      assert.match(response.headers.get('content-type') ?? '', /^application\/json\b/u, name);
      assert.deepEqual(await response.json(), JSON.parse(texts.get(name) ?? ''));
    }
  });
});

describe('the built folder', () => {
  it('holds no more files than free hosts take', (context) => {
    const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    context.diagnostic(`${files.length} files`);
    assert.ok(files.length <= 20_000, `${files.length} files`);
  });
});
