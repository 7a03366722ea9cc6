import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Captured } from './capture.ts';
import { printTranscript } from './transcript-file.ts';

/**
 * Writes `<content>/transcripts/<server>.yaml` for each server whose dialogues are other than the file's; returns the
 * files that changed, as the content names them: `transcripts/haraka.yaml`. Throws, and writes nothing, when a reply of
 * any server did not come.
 */
export const writeTranscripts = (content: string, all: readonly Captured[]): readonly string[] => {
  const misses = all.flatMap((captured) => captured.misses);
  if (misses.length > 0) {
    throw new Error(`Replies that did not come: ${misses.map(({ id }) => id).join(', ')}. No file has changed.`);
  }
  const changed = all
    .map(({ server, dialogues }) => ({ file: `transcripts/${server.name}.yaml`, text: printTranscript(dialogues) }))
    .filter(
      ({ file, text }) => !existsSync(`${content}/${file}`) || readFileSync(`${content}/${file}`, 'utf8') !== text,
    );
  for (const { file, text } of changed) writeFileSync(`${content}/${file}`, text);
  return changed.map(({ file }) => file);
};
