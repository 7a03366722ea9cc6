import { type Dialogue, type DialogueLine, dialogueSchema } from '../codes/dialogue.ts';
import type { CapturedServer, RunningServer, Scenario } from './captured-server.ts';
import { type Connection, SmtpDialogue } from './smtp-dialogue.ts';
import type { Step } from './step.ts';
import { normalizeLines } from './volatile.ts';

/** What became of a scenario: the dialogue that goes into the file, or what was said instead. */
export type Played =
  | { readonly kind: 'reply'; readonly dialogue: Dialogue }
  | { readonly kind: 'miss'; readonly id: string; readonly problem: string; readonly lines: readonly DialogueLine[] };

const PATIENCE = 15_000;
/** The address from which the servers see the client, where a scenario names no other. */
export const CLIENT = '127.0.0.9';

const connectionOf = (scenario: Scenario, port: number): Connection => ({
  port,
  from: scenario.from ?? CLIENT,
  implicitTls: scenario.implicitTls ?? false,
  tls: scenario.tls ?? {},
  patience: scenario.patience ?? PATIENCE,
});

const does = async (dialogue: SmtpDialogue, steps: readonly Step[], awaitsGreeting: boolean): Promise<void> => {
  if (awaitsGreeting) await dialogue.reply(1);
  for (const step of steps) await dialogue.do(step);
};

/** Runs the client that stays connected while the scenario is played; nothing where it has none. */
export const hold = async (scenario: Scenario, port: number): Promise<SmtpDialogue | undefined> => {
  if (scenario.held === undefined) return undefined;
  const held = await SmtpDialogue.open(connectionOf(scenario, port));
  await does(held, scenario.held, true);
  if (!held.has(220)) throw new Error(`the client that stays connected was not greeted: ${JSON.stringify(held.lines)}`);
  return held;
};

const asDialogue = (
  server: CapturedServer,
  version: string,
  scenario: Scenario,
  said: readonly DialogueLine[],
): Dialogue => {
  const { lines, replaced } = normalizeLines(said, server.volatile);
  return dialogueSchema.parse({
    id: `${server.name}/${scenario.name}`,
    code: scenario.code,
    server: scenario.title ?? server.title,
    version: scenario.version ?? version,
    protocol: scenario.protocol ?? 'ESMTP',
    stage: scenario.stage,
    cause: scenario.cause,
    config: scenario.config,
    wording: scenario.wording ?? 'server',
    meaning: scenario.meaning ?? 'standard',
    ...(scenario.also === undefined ? {} : { also: scenario.also }),
    ...(replaced.length === 0 ? {} : { replaced }),
    lines,
  });
};

const problemOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Plays a scenario against a server that runs. Never throws for what the server does: that is a miss. */
export const playScenario = async (
  server: CapturedServer,
  version: string,
  running: RunningServer,
  scenario: Scenario,
): Promise<Played> => {
  const port = running.port(scenario.listener);
  const undo = await running.around?.(scenario);
  let held: SmtpDialogue | undefined;
  let dialogue: SmtpDialogue | undefined;
  const miss = (problem: string): Played => ({
    kind: 'miss',
    id: `${server.name}/${scenario.name}`,
    problem,
    lines: dialogue?.lines ?? [],
  });
  try {
    held = await hold(scenario, port);
    dialogue = await SmtpDialogue.open(connectionOf(scenario, port));
    await does(dialogue, scenario.steps, !scenario.speaksFirst);
    const awaited = [scenario.code, ...(scenario.also ?? []).map(({ code }) => code)];
    const missing = awaited.filter((code) => dialogue?.has(code) !== true);
    if (missing.length > 0) return miss(`no reply ${missing.join(', ')} came`);
    return { kind: 'reply', dialogue: asDialogue(server, version, scenario, dialogue.lines) };
  } catch (error) {
    return miss(`awaited ${scenario.code}; ${problemOf(error)}`);
  } finally {
    dialogue?.end();
    held?.end();
    await undo?.();
  }
};
