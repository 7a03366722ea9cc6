import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { collectFaults, PAGES, report } from './site.ts';

/** Astro prints attributes and void elements its own way; style rules are not the matter here, validity is. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'off',
    'long-title': 'off',
    'meta-refresh': 'off',
    'attribute-boolean-style': 'off',
  },
});

const messagesOf = (html: string): readonly string[] =>
  validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (line ${line})`),
    );

describe('every built page', () => {
  it('is valid HTML', () => {
    const faults = collectFaults(PAGES, ({ html }) => messagesOf(html));
    assert.equal(faults.length, 0, report(faults));
  });
});
