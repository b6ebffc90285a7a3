import { expect, test } from 'vitest';
import { exportOpenApi } from '../../src/exports/openapi/document.ts';
import { runCommand } from '../support/fakes/command.ts';

test.each(['default', 'withbody'] as const)(
  'openapi prints the document for %s',
  async (filter) => {
    const { code, stdout } = await runCommand(['openapi', '--filter', filter]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(exportOpenApi(filter))));
  },
);

test('openapi takes the name of a built-in filter and no other', async () => {
  const { code, stdout, stderr } = await runCommand(['openapi', '--filter', 'x']);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('Allowed choices are default, withbody, none, total.');
});
