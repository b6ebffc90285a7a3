import { expect, test } from 'vitest';
import { apiCollection, savedCollection } from '../../src/exports/collection.ts';
import { exportFormats } from '../../src/exports/formats.ts';
import { groupsOf } from '../../src/history/saved-order.ts';
import { clock } from '../support/builders/drafts.ts';
import { requestRow } from '../support/builders/saved-requests.ts';

test.each(exportFormats)(
  '$id is one file, or a folder of files with names of their own',
  (format) => {
    const paths = format.write(apiCollection()).map(({ path }) => path);
    expect(paths.length > 1).toBe(format.isFolder);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    expect(new Set(paths.map((path) => path.split('/').length > 1))).toEqual(
      new Set([format.isFolder]),
    );
  },
);

test('a saved request is written as it would be sent now: variables filled in, dates fixed', () => {
  const values = { tagged: '{{topic}}', fromdate: '1d', sort: 'votes', min: '10' };
  const requests = [requestRow({ id: 'row', values, style: 'path' })];
  const collection = savedCollection(
    groupsOf({ folders: [], requests }),
    new Map([['topic', 'c#']]),
    clock,
  );
  const sent = collection.folders[0]?.requests[0]?.values.filter(({ isSent }) => isSent);
  expect(sent?.map(({ name, text }) => [name, text])).toEqual([
    ['fromdate', String(clock.now - 86_400)],
    ['min', '10'],
    ['sort', 'votes'],
    ['tagged', 'c#'],
  ]);
});
