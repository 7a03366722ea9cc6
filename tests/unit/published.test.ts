import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addPublished, expandPublished, groupPublished } from '../../src/addresses/published.ts';

const published = new Map([
  ['/smtp/235-vs-451/', new Set(['summary', 'code-235', 'code-451-fix'])],
  ['/smtp/450-vs-550/', new Set(['summary', 'code-450', 'code-550-fix'])],
  ['/smtp/451/', new Set(['summary', 'fix'])],
]);

describe('the list of published addresses', () => {
  it('keeps pages with the same anchors together, and reads back as it was', () => {
    const groups = groupPublished(published);
    assert.deepEqual(groups[0], {
      anchors: ['code-{first}', 'code-{second}-fix', 'summary'],
      paths: ['/smtp/235-vs-451/', '/smtp/450-vs-550/'],
    });
    assert.deepEqual(
      [...expandPublished(groups)].map(([path, anchors]) => [path, [...anchors].toSorted()]),
      [...published].map(([path, anchors]) => [path, [...anchors].toSorted()]),
    );
  });

  it('only grows: what a new build lacks stays on it', () => {
    const after = addPublished(published, new Map([['/smtp/451/', new Set(['summary', 'enhanced'])]]));
    assert.equal(after.size, 3);
    assert.deepEqual([...(after.get('/smtp/451/') ?? [])].toSorted(), ['enhanced', 'fix', 'summary']);
  });
});
