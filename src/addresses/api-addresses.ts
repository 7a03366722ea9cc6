import type { DocumentName } from '../api/schemas.ts';

/** What an address under `/api/v1/` answers with. */
export type ApiDocument =
  | { readonly kind: 'codes' | 'enhanced' | 'pairs' }
  | { readonly kind: 'code'; readonly code: number }
  | { readonly kind: 'schema'; readonly of: DocumentName };

const nameOf = (document: ApiDocument): string => {
  switch (document.kind) {
    case 'code':
      return `codes/${document.code}`;
    case 'schema':
      return `schema/${document.of}`;
    case 'codes':
    case 'enhanced':
    case 'pairs':
      return document.kind;
  }
};

/**
 * The path of a document for programs; once published it never changes, and a later version gets a path of its own.
 * `makeApiPath({ kind: 'code', code: 451 }, '/')` is `/api/v1/codes/451.json`.
 */
export const makeApiPath = (document: ApiDocument, base: string): string => `${base}api/v1/${nameOf(document)}.json`;
