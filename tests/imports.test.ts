import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

// The linter holds the arrows; this looks for circles, those of types and of Svelte files included.
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => posix.join('src', path.replaceAll('\\', '/')))
  .filter((path) => /\.(ts|svelte)$/.test(path));

/** The files of src that a file imports, types included. */
function importsOf(file: string): readonly string[] {
  const source = readFileSync(file, 'utf8');
  const code = file.endsWith('.svelte')
    ? [...source.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script]) => script).join('\n')
    : source;
  return ts
    .preProcessFile(code)
    .importedFiles.map(({ fileName }) => posix.join(posix.dirname(file), fileName))
    .filter((path) => files.includes(path));
}

/** The first way from a file back to itself; each file is entered once. */
function findCircle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  function visit(file: string, way: readonly string[]): readonly string[] | undefined {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    done.add(file);
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...way, file]);
      if (circle) return circle;
    }
    return undefined;
  }
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}

test('no file of src comes back to itself through what it imports', () => {
  expect(files.length).toBeGreaterThan(500);
  expect(findCircle(new Map(files.map((file) => [file, importsOf(file)])))).toBeUndefined();
});

test('a Svelte file is read with the types it imports', () => {
  const view = 'src/ui/response/json/JsonView.svelte';
  expect(importsOf(view)).toContain('src/ui/response/view-props.ts');
});

test('a circle is found however long it is', () => {
  const tree = new Map([
    ['a', ['b', 'c']],
    ['b', ['c']],
    ['c', []],
  ]);
  expect(findCircle(tree)).toBeUndefined();
  expect(findCircle(new Map([...tree, ['c', ['a']]]))).toEqual(['a', 'b', 'c', 'a']);
});
