import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(`${folder}/${name}`, 'utf8'),
}));

/** What stands behind `uses:`, to the end of the line. */
const used = (text: string) =>
  [...text.matchAll(/\buses:\s*(.*)$/gm)].map(([, action = '']) => action);

test('there are workflows, and they use actions', () => {
  expect(workflows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['ci.yml', 'release.yml']),
  );
  for (const { text } of workflows) expect(used(text)).not.toEqual([]);
});

describe.each(workflows)('$name', ({ text }) => {
  test('T79: names the commit of each action, and its version for people', () => {
    for (const action of used(text))
      expect(action).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('may do nothing but read, until a job needs more', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n/m);
  });

  test('leaves no token of the checkout on the disk', () => {
    const checkouts = used(text).filter((action) => action.startsWith('actions/checkout@'));
    expect([...text.matchAll(/persist-credentials: false/g)]).toHaveLength(checkouts.length);
  });
});

test('T79: a release says where it was built, and lists what it was built with', () => {
  const text = workflows.find(({ name }) => name === 'release.yml')?.text ?? '';
  expect(text).toContain('id-token: write');
  expect(text).toMatch(/npm publish .* --provenance/);
  expect(text).toContain('npm sbom --package-lock-only --sbom-format cyclonedx');
});
