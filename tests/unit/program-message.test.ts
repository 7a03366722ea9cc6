import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectationsOf } from '../../src/comparison/expectation.ts';
import { printedMessages } from '../../src/comparison/program-message.ts';
import { CONTENT, factsOf } from '../site-content.ts';

const printedFor = (expected: number, got: number): readonly string[] => {
  const reading = expectationsOf(factsOf(expected, got)).find((expectation) => expectation.expected === expected);
  assert.ok(reading);
  const found = printedMessages(CONTENT.programMessages, reading);
  return found ? found.printed.map(({ program, text }) => `${program}: ${text}`) : [];
};

describe('what programs print', () => {
  it('for a refused recipient, with the code that came', () => {
    const printed = printedFor(250, 451);
    assert.ok(
      printed.includes(
        'Symfony Mailer: Expected response code "250/251/252" but got code "451", with message "451 …".',
      ),
    );
    assert.ok(printed.includes("Nodemailer: Can't send mail - all recipients were rejected: 451 …"));
    assert.ok(printed.includes("Python smtplib: smtplib.SMTPRecipientsRefused: {'user@example.com': (451, b'…')}"));
  });

  it('for a refused login', () => {
    assert.ok(printedFor(235, 535).includes('Nodemailer: Invalid login: 535 …'));
  });

  it('for a DATA that gets no 354', () => {
    assert.ok(printedFor(354, 554).includes('curl: curl: (55) DATA failed: 554'));
  });

  it('only where a program waits for the expected code', () => {
    assert.deepEqual(printedFor(221, 421), []);
  });
});
