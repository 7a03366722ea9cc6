import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';

const FOLDER = '.github/workflows';

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly uses?: string; readonly run?: string }[] }>
  >;
}

const workflows = readdirSync(FOLDER).map((name) => ({
  name,
  workflow: parse(readFileSync(join(FOLDER, name), 'utf8')) as Workflow,
}));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> };

describe('workflows', () => {
  for (const { name, workflow } of workflows) {
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

    it(`${name} runs foreign actions only as pinned to a commit`, () => {
      for (const { uses } of steps) {
        if (uses !== undefined) assert.match(uses, /^[\w-]+\/[\w-]+@[0-9a-f]{40}$/u);
      }
    });

    it(`${name} may only read the repository unless a job says more`, () => {
      assert.deepEqual(workflow.permissions, { contents: 'read' });
    });

    it(`${name} runs scripts that the project has`, () => {
      for (const { run = '' } of steps) {
        const script = /^npm run (?<script>[\w:-]+)/u.exec(run)?.groups?.['script'];
        if (script !== undefined) assert.ok(script in scripts, script);
      }
    });
  }
});
