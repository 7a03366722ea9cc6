/**
 * Where a fact comes from. Four kinds, written in the content as
 * `RFC 5321 §4.2.3` · `IANA X.7.0` (row of the enhanced status code registry) · `dialogue postfix/vrfy-252`
 * (a reply captured from a real server) · `software Exim, src/smtp_in.c` (source code, documentation, collected bounces).
 */
export type Citation =
  | { readonly kind: 'rfc'; readonly rfc: number; readonly section: string }
  | { readonly kind: 'registry'; readonly row: string }
  | { readonly kind: 'dialogue'; readonly id: string }
  | { readonly kind: 'software'; readonly where: string };

export const CITATION_FORMS = '"RFC 5321 §4.2.3", "IANA X.7.0", "dialogue postfix/vrfy-252" or "software <who, where>"';

const RFC = /^RFC (?<rfc>\d{3,5}) §(?<section>[\dA-Z]+(?:\.\d+)*)$/u;
const REGISTRY = /^IANA (?<row>X\.\d{1,3}\.\d{1,3})$/u;
const DIALOGUE = /^dialogue (?<id>[a-z-]+\/[\w-]+)$/u;
const SOFTWARE = /^software (?<where>\S.*)$/u;

/**
 * Reads a citation as it stands in the content.
 * `parseCitation('RFC 5321 §4.2.3')` gives `{ kind: 'rfc', rfc: 5321, section: '4.2.3' }`;
 * a text in none of the four forms gives `undefined`.
 */
export const parseCitation = (text: string): Citation | undefined => {
  const rfc = RFC.exec(text)?.groups;
  if (rfc) return { kind: 'rfc', rfc: Number(rfc['rfc']), section: rfc['section'] ?? '' };
  const registry = REGISTRY.exec(text)?.groups;
  if (registry) return { kind: 'registry', row: registry['row'] ?? '' };
  const dialogue = DIALOGUE.exec(text)?.groups;
  if (dialogue) return { kind: 'dialogue', id: dialogue['id'] ?? '' };
  const software = SOFTWARE.exec(text)?.groups;
  return software ? { kind: 'software', where: software['where'] ?? '' } : undefined;
};

/** The inverse of {@link parseCitation}. */
export const formatCitation = (citation: Citation): string => {
  switch (citation.kind) {
    case 'rfc':
      return `RFC ${citation.rfc} §${citation.section}`;
    case 'registry':
      return `IANA ${citation.row}`;
    case 'dialogue':
      return `dialogue ${citation.id}`;
    case 'software':
      return `software ${citation.where}`;
  }
};
