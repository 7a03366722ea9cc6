import { z } from 'astro/zod';
import { apiCodeSchema, codeDocumentSchema, codesDocumentSchema } from './code.ts';
import { apiEnhancedSchema, enhancedDocumentSchema } from './enhanced.ts';
import { apiPairSchema, pairsDocumentSchema } from './pair.ts';

/** The kinds of documents under `/api/v1/`. Each has a JSON Schema at `/api/v1/schema/<name>.json`. */
export const DOCUMENT_SCHEMAS = {
  code: codeDocumentSchema,
  codes: codesDocumentSchema,
  enhanced: enhancedDocumentSchema,
  pairs: pairsDocumentSchema,
} as const;

export type DocumentName = keyof typeof DOCUMENT_SCHEMAS;

export const DOCUMENT_NAMES = Object.keys(DOCUMENT_SCHEMAS) as readonly DocumentName[];

/** The contents of the npm package: the same data without the heads of the answers. */
export const packageSchema = z.strictObject({
  codes: z.array(apiCodeSchema).describe('All codes in ascending order.'),
  pairs: z.array(apiPairSchema).describe('All pairs of the codes that standards define, in ascending order.'),
  enhanced: z.array(apiEnhancedSchema).describe('The enhanced status code registry (RFC 5248).'),
});

export type PackageData = z.infer<typeof packageSchema>;

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * A schema as JSON Schema 2020-12. Unknown fields stay allowed, because new ones may be added to a version; that no
 * field goes out without a schema is checked by the strict schemas themselves.
 */
export const toJsonSchema = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
    },
  });

/** The JSON Schema of a kind of document, as it is published at `id`. */
export const documentJsonSchema = (name: DocumentName, id: string): JsonSchema => {
  const { $schema, ...rest } = toJsonSchema(DOCUMENT_SCHEMAS[name]);
  return { ...($schema === undefined ? {} : { $schema }), $id: id, title: `SMTP Side by Side: ${name}`, ...rest };
};
