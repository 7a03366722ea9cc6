import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONTENT_FOLDER } from '../../src/config.ts';
import { ContentError } from '../../src/repository/content-problem.ts';
import { readContentFiles } from '../../src/repository/content-files.ts';
import { parseContent } from '../../src/repository/parse-content.ts';
import { FAULTS, withFault } from './broken-content.ts';

describe('the content', () => {
  it('keeps every rule as it stands', () => {
    assert.equal(parseContent(readContentFiles(CONTENT_FOLDER)).codes.length, 54);
  });

  for (const fault of FAULTS) {
    it(`is refused for ${fault.name}, with the file and the place`, () => {
      assert.throws(
        () => parseContent(withFault(fault)),
        (error) => {
          assert.ok(error instanceof ContentError);
          const lines = error.message.split('\n').filter((line) => line.includes(`content/${fault.file}`));
          assert.ok(lines.some((line) => fault.message.test(line)), `${error.message} does not say ${fault.message.source}`);
          return true;
        },
      );
    });
  }

  it('is refused when the folder is empty, code by code', () => {
    assert.throws(() => parseContent(new Map()), /content\/codes\/451\/facts\.yaml: is missing/u);
  });

  it('shows all problems of a run at once', () => {
    const files = new Map(readContentFiles(CONTENT_FOLDER));
    files.delete('codes/450/ru.yaml');
    files.delete('codes/550/id.yaml');
    assert.throws(() => parseContent(files), /2 problems[\s\S]*450\/ru\.yaml[\s\S]*550\/id\.yaml/u);
  });
});
