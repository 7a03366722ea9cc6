import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';

/** Somebody else's project, outside this one, so that it finds the package and nothing of the site. */
const project = mkdtempSync(join(tmpdir(), 'smtp-package-'));
after(() => {
  rmSync(project, { recursive: true, force: true });
});

interface Result {
  readonly status: number | null;
  readonly output: string;
}

const run = (command: string, args: readonly string[], cwd?: string): Result => {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    ...(cwd === undefined ? {} : { cwd }),
    encoding: 'utf8',
    env: { ...process.env, SITE_URL: 'https://smtp.example.org' },
    shell: process.platform === 'win32',
  });
  return { status, output: `${stdout}${stderr}${error?.message ?? ''}` };
};

const succeed = (result: Result): Result => {
  assert.equal(result.status, 0, result.output);
  return result;
};

const TSC = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

/** Checks and compiles a file of the project as strictly as TypeScript can, the declarations of the package included. */
const compile = (name: string, text: string): Result => {
  writeFileSync(join(project, `${name}.ts`), text);
  const options = '--strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess';
  const target = '--module nodenext --moduleResolution nodenext --target es2023 --lib es2023,dom';
  return run(process.execPath, [TSC, ...options.split(' '), ...target.split(' '), `${name}.ts`], project);
};

const packed = join(project, 'node_modules', 'smtp-side-by-side');

before(() => {
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  const tarballs = join(project, 'tarballs');
  mkdirSync(tarballs);
  succeed(run('npm', ['pack', '--pack-destination', tarballs]));
  const [tarball = ''] = readdirSync(tarballs);
  const quiet = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  succeed(run('npm', ['install', ...quiet, `./tarballs/${tarball}`], project));
});

describe('the npm package', () => {
  it('brings data, types and licences, nothing of the site and no other package', () => {
    const installed = readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'));
    assert.deepEqual(installed, ['smtp-side-by-side']);
    assert.deepEqual(readdirSync(packed).toSorted(), [
      '.package',
      'LICENSE',
      'LICENSE-CONTENT',
      'README.md',
      'package.json',
    ]);
  });

  it('names the addresses of the site it was made for', () => {
    const codes = readFileSync(join(packed, '.package', 'codes.json'), 'utf8');
    assert.ok(codes.includes('https://smtp.example.org/ru/smtp/451/'));
  });

  it('is typed, told apart by kind, and runs in Node', () => {
    const text = `
      import { type Code, codes, enhanced, type Pair, pairs } from 'smtp-side-by-side';
      const code: Code | undefined = codes.find((one) => one.code === 447);
      const instead: readonly number[] = code?.kind === 'explained' ? code.readInstead : [];
      const pair: Pair | undefined = pairs.find(({ slug }) => slug === '235-vs-451');
      const failure: number | undefined = pair?.relation.kind === 'timeline' ? pair.relation.failure : undefined;
      const source = codes[0]?.definedIn[0];
      const rfc: number | undefined = source?.kind === 'rfc' ? source.rfc : undefined;
      console.log(JSON.stringify([codes.length, pairs.length, enhanced.length > 60, instead, failure, rfc]));
      console.log(codes.find((one) => one.code === 451)?.texts.ru.gloss);
    `;
    succeed(compile('consumer', text));
    const [facts, gloss] = succeed(run(process.execPath, ['consumer.js'], project)).output.split('\n');
    assert.equal(facts, '[54,703,true,[451,421],451,5321]');
    const content = readFileSync('content/codes/451/ru.yaml', 'utf8');
    assert.equal(gloss, /^gloss: (?<gloss>.+)$/mu.exec(content)?.groups?.['gloss']);
  });

  const WRONG = [
    ['a field that does not exist', 'codes[0]?.title', "Property 'title' does not exist"],
    ['a fact that only the other kind has', 'codes[0]?.readInstead', "Property 'readInstead' does not exist"],
    ['a kind that does not exist', "pairs[0]?.relation.kind === 'enemies'", 'no overlap'],
    ['a language that does not exist', 'enhanced[0]?.texts.fr', "Property 'fr' does not exist"],
  ] as const;
  for (const [index, [what, expression, message]] of WRONG.entries()) {
    it(`does not let ${what} pass TypeScript`, () => {
      const list = expression.slice(0, expression.indexOf('['));
      const text = `import { ${list} } from 'smtp-side-by-side';\nconsole.log(${expression});\n`;
      const { status, output } = compile(`wrong${index}`, text);
      assert.notEqual(status, 0);
      assert.ok(output.includes(message), output);
    });
  }

  it('offers the same data as JSON to those who write no JavaScript', () => {
    const text = `
      import { readFileSync } from 'node:fs';
      import { codes, enhanced, pairs } from 'smtp-side-by-side';
      const read = (name) => JSON.parse(readFileSync(new URL(import.meta.resolve(\`smtp-side-by-side/\${name}.json\`))));
      const same = [[codes, 'codes'], [pairs, 'pairs'], [enhanced, 'enhanced']].every(
        ([list, name]) => JSON.stringify(list) === JSON.stringify(read(name)),
      );
      console.log(same);
    `;
    writeFileSync(join(project, 'json.js'), text);
    assert.equal(succeed(run(process.execPath, ['json.js'], project)).output.trim(), 'true');
  });
});
