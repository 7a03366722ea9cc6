import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatCitation, parseCitation } from '../../src/codes/citation.ts';

describe('a citation', () => {
  for (const text of [
    'RFC 5321 §4.2.3',
    'RFC 2034 §4',
    'IANA X.7.0',
    'dialogue smtp-server/auth-tls-538',
    'software Exim, src/smtp_in.c',
  ]) {
    it(`"${text}" is read and written back unchanged`, () => {
      const citation = parseCitation(text);
      assert.ok(citation);
      assert.equal(formatCitation(citation), text);
    });
  }

  for (const text of [
    'RFC 5321',
    'RFC5321 §4',
    'RFC 5321 §',
    'IANA 4.7.0',
    'dialogue postfix',
    'software ',
    'editorial',
    '',
  ]) {
    it(`"${text}" is refused`, () => {
      assert.equal(parseCitation(text), undefined);
    });
  }
});
