import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

/** `npm test`: every check from the cheapest to the dearest, with its time; stops at the first that fails. */

const STEPS = [
  ['types, lint, formatting', 'check'],
  ['pure code and content', 'test:unit'],
  ['the npm package', 'test:package'],
  ['mail servers from npm, commands to try', 'test:npm-servers'],
  ['builds that have to fail', 'test:build'],
  ['build of the whole site', 'build'],
  ['every built page', 'test:pages'],
  ['on Caddy, nginx and Cloudflare', 'test:hosts'],
  ['in the browser', 'test:browser'],
  ['as a phone, by Lighthouse', 'lighthouse'],
] as const;

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** A runner that finds no tests passes; a folder that was lost or ignored must not. */
const SUITES = ['unit', 'content', 'package', 'capture/npm', 'build', 'pages', 'hosts', 'browser'];
for (const suite of SUITES) {
  if (globSync(`tests/${suite}/**/*.{test,spec}.ts`).length === 0) {
    console.error(`tests/${suite} holds no tests; is it missing from this checkout?`);
    process.exit(1);
  }
}

const start = performance.now();
for (const [index, [what, script]] of STEPS.entries()) {
  console.log(`\n── ${index + 1} of ${STEPS.length}: ${what} (npm run ${script})`);
  const stepStart = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`\n✗ ${what} failed after ${seconds(stepStart)}: npm run ${script}`);
    process.exit(1);
  }
  console.log(`── passed in ${seconds(stepStart)}`);
}
console.log(`\n✓ All ${STEPS.length} steps passed in ${seconds(start)}.`);
