import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type Fault, FAULTS, withFault } from '../content/broken-content.ts';

const workspace = mkdtempSync(join(tmpdir(), 'smtp-side-by-side-'));
after(() => {
  rmSync(workspace, { recursive: true, force: true });
});

interface BuildResult {
  readonly status: number | null;
  readonly output: string;
}

const build = (content: string, out: string): Promise<BuildResult> =>
  new Promise((resolve) => {
    const child = spawn('npx', ['astro', 'build'], {
      env: {
        ...process.env,
        CONTENT_FOLDER: content,
        OUT_DIR: out,
        CACHE_DIR: `${content}-cache`,
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
      },
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (status) => {
      resolve({ status, output });
    });
  });

const writeContent = (fault: Fault, folder: string): void => {
  for (const [file, text] of withFault(fault)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
};

const PUBLISHED = '<p>the site as it was published before</p>';

const prepare = (name: string): { content: string; out: string } => {
  const folder = mkdtempSync(join(workspace, `${name}-`));
  const out = join(folder, 'dist');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), PUBLISHED);
  return { content: join(folder, 'content'), out };
};

const assertUntouched = (out: string): void => {
  assert.deepEqual(readdirSync(out), ['index.html']);
  assert.equal(readFileSync(join(out, 'index.html'), 'utf8'), PUBLISHED);
};

describe('a build', { concurrency: 2 }, () => {
  for (const fault of FAULTS) {
    it(`stops at ${fault.name}, names file and field, and leaves the published site alone`, async () => {
      const { content, out } = prepare('fault');
      writeContent(fault, content);
      const { status, output } = await build(content, out);
      assert.notEqual(status, 0, output);
      assert.ok(output.includes(`content/${fault.file}`), output);
      assert.match(output, fault.message);
      assertUntouched(out);
    });
  }

  it('stops at an emptied content folder', async () => {
    const { content, out } = prepare('empty');
    mkdirSync(content);
    const { status, output } = await build(content, out);
    assert.notEqual(status, 0, output);
    assert.match(output, /content\/codes\/451\/facts\.yaml: is missing/u);
    assertUntouched(out);
  });

  it('stops when the folder of one code is gone', async () => {
    const { content, out } = prepare('code');
    cpSync('content', content, { recursive: true });
    rmSync(join(content, 'codes/354'), { recursive: true });
    const { status, output } = await build(content, out);
    assert.notEqual(status, 0, output);
    assert.match(output, /content\/codes\/354\/facts\.yaml: is missing/u);
    assertUntouched(out);
  });
});
