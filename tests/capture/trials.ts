import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { visitServers } from '../../src/capture/capture.ts';
import type { CapturedServer } from '../../src/capture/captured-server.ts';
import { repliesIn, runTryIt, type Trial } from '../../src/capture/run-try-it.ts';
import { CACHE_FOLDER } from '../../src/config.ts';
import { CONTENT } from '../site-content.ts';

/** The commands of the code pages that were run against a server, each with the scenario whose settings it had. */
const trialsOf = (server: CapturedServer): readonly Trial[] =>
  CONTENT.codes.flatMap(({ facts: { code, tryIt } }) =>
    server.scenarios
      .filter(({ name }) => tryIt?.ranAgainst.includes(`${server.name}/${name}`))
      .flatMap((scenario) => (tryIt ? [{ code, tryIt, scenario }] : [])),
  );

const nameOf = (server: CapturedServer, code: number): string => `${server.name} ${code}`;

/** What each command printed with each server. */
const printedBy = async (servers: readonly CapturedServer[]): Promise<ReadonlyMap<string, string>> => {
  const silent = (): void => undefined;
  const printed = await visitServers(servers, `${CACHE_FOLDER}/capture`, silent, async ({ server, running }) => {
    const outputs: [string, string][] = [];
    for (const trial of trialsOf(server)) {
      outputs.push([nameOf(server, trial.code), await runTryIt(running, trial)]);
    }
    return outputs;
  });
  return new Map(printed.flat());
};

/** The commands of the code pages get from these servers what the pages say. */
export const describeTrials = async (servers: readonly CapturedServer[]): Promise<void> => {
  const tried = servers.filter((server) => trialsOf(server).length > 0);
  const printed = await printedBy(tried);
  for (const server of tried) {
    describe(`the commands to try, with ${server.title}`, () => {
      for (const { code, tryIt } of trialsOf(server)) {
        it(`get ${code}: ${tryIt.command}`, () => {
          const output = printed.get(nameOf(server, code)) ?? '';
          assert.ok(repliesIn(output).includes(code), `no reply ${code} in what it printed:\n${output}`);
        });
      }
    });
  }
};
