import { z } from 'astro/zod';
import { address, text } from './envelope.ts';

const rfcSource = z
  .strictObject({ kind: z.literal('rfc'), rfc: z.int().min(1), section: text, url: address })
  .meta({ id: 'RfcSource', description: 'A section of an RFC.' });

const registrySource = z
  .strictObject({ kind: z.literal('registry'), row: text, url: address })
  .meta({ id: 'RegistrySource', description: 'A row of the enhanced status code registry of IANA (RFC 5248).' });

const dialogueSource = z
  .strictObject({ kind: z.literal('dialogue'), id: text })
  .meta({ id: 'DialogueSource', description: 'A reply captured from a real server: `postfix/vrfy-252`.' });

const softwareSource = z
  .strictObject({ kind: z.literal('software'), where: text })
  .meta({ id: 'SoftwareSource', description: 'Source code, documentation or collected bounces.' });

/** Where a fact comes from. */
export const apiSourceSchema = z
  .discriminatedUnion('kind', [rfcSource, registrySource, dialogueSource, softwareSource])
  .meta({ id: 'Source', description: 'Where a fact comes from.' });

export type ApiSource = z.infer<typeof apiSourceSchema>;

/** Every fact has at least one. */
export const apiSources = z.array(apiSourceSchema).min(1);
