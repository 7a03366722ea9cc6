import type { APIRoute } from 'astro';
import { DOCUMENT_NAMES, type DocumentName, documentJsonSchema } from '../../../../api/schemas.ts';
import { SITE } from '../../../../config.ts';
import { apiAddress } from '../../../../views/api-answer.ts';

export const getStaticPaths = (): { params: { schema: DocumentName }; props: { of: DocumentName } }[] =>
  DOCUMENT_NAMES.map((of) => ({ params: { schema: of }, props: { of } }));

export const GET: APIRoute<{ of: DocumentName }> = ({ props: { of } }) =>
  Response.json(documentJsonSchema(of, apiAddress(SITE, { kind: 'schema', of })));
