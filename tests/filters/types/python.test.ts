import { beforeEach, expect, test } from 'vitest';
import { endpoints } from '../../../src/catalog/index.ts';
import { builtIns } from '../../../src/filters/filter.ts';
import { python } from '../../../src/filters/types/python.ts';
import { shapeOf } from '../../../src/filters/types/shape.ts';
import { gatherResponses } from '../../support/builders/filtered.ts';
import { defaultAnd, everything, sampleFilters } from '../../support/builders/filters.ts';
import { noPython, runPython } from '../../support/shells/python.ts';

beforeEach(({ skip }) => {
  if (noPython !== undefined) skip(noPython);
});

/** Reads each body as its module says, and writes what became of it: the fields again, or the error. */
const roundTrip = `
import importlib, json, sys
from dataclasses import asdict

def plain(value):
    if isinstance(value, dict):
        return {name.rstrip("_"): plain(one) for name, one in value.items() if one is not None}
    return [plain(one) for one in value] if isinstance(value, list) else value

def reread(case):
    module = importlib.import_module(case["module"])
    try:
        return plain(asdict(module.read(getattr(module, case["kind"]), case["body"])))
    except module.ApiError as error:
        return asdict(error)

print(json.dumps([reread(case) for case in json.load(sys.stdin)]))
`;

test('the responses of the sandbox become dataclasses and are the same again, errors too', async () => {
  const modules: Record<string, string> = {};
  const cases = [];
  for (const [place, filter] of sampleFilters(2).entries()) {
    for (const { returned, body } of await gatherResponses(filter)) {
      const shape = shapeOf(returned, filter);
      const module = `m${place}_${returned}`;
      modules[`${module}.py`] = python.write(shape);
      cases.push({ module, kind: shape.response.name, body });
    }
  }
  const output = runPython({ text: roundTrip, modules, input: JSON.stringify(cases) });
  expect(JSON.parse(output)).toEqual(cases.map(({ body }) => body));
});

test('the text of every type of item is Python', () => {
  const returned = [...new Set(endpoints.map(({ returns }) => returns))];
  const modules = Object.fromEntries(
    returned.map((name) => [python.filename(name), python.write(shapeOf(name, everything))]),
  );
  const names = returned.map((name) => python.filename(name).replace('.py', ''));
  const text = `${names.map((name) => `import ${name}`).join('\n')}\nprint("read")`;
  expect(runPython({ text, modules, input: '' })).toBe('read\n');
});

const shape = shapeOf('tag', defaultAnd('tag.brand_new', 'tag.from', 'tag.in'));
const modules = { 'tag_response.py': python.write(shape, 'default, coding: utf-7') };
const tag = {
  ...{ has_synonyms: false, is_moderator_only: false, is_required: false, count: 2 },
  name: 'python',
};

test.each([
  ['inner objects are objects', 'response.items[0].name', {}, 'python'],
  ['what is missing is None', 'response.items[0].user_id', {}, null],
  ['what came optionally is there', 'response.items[0].user_id', { user_id: 7 }, 7],
  ['what the API added since is left out', 'hasattr(response.items[0], "x")', { x: 1 }, false],
  ['a word of the language has a _ behind', 'response.items[0].from_', { from: 'py' }, 'py'],
  ['an unknown field holds anything', 'response.items[0].brand_new', { brand_new: [{}] }, [{}]],
] as const)('%s', (_, expression, more, wanted) => {
  expect(evaluate(expression, [{ ...tag, ...more }])).toEqual(wanted);
});

test('no word of the language can break the text', () => {
  const list = 'import json, keyword\nprint(json.dumps(keyword.kwlist + keyword.softkwlist))';
  const words = JSON.parse(runPython({ text: list, modules: {}, input: '' })) as readonly string[];
  const filter = defaultAnd(...words.map((word) => `tag.${word}`));
  const modules = { 'tags.py': python.write(shapeOf('tag', filter)) };
  const text = 'import tags\nprint("read")';
  expect(words).toContain('from');
  expect(runPython({ text, modules, input: '' })).toBe('read\n');
});

test('a required field that is missing is named', () => {
  const { name, ...rest } = tag;
  expect(() => evaluate('response', [rest])).toThrow(`argument: 'name'`);
  expect(name).toBe('python');
});

test('moments are explained where there are some', () => {
  expect(python.write(shapeOf('question', builtIns.default))).toContain('EpochSeconds = int');
  expect(python.write(shapeOf('badge', builtIns.none))).not.toContain('EpochSeconds');
});

/** The value of an expression over a response with these items. */
function evaluate(expression: string, items: readonly object[]): unknown {
  const text = [
    'import json, sys, tag_response',
    'response = tag_response.read(tag_response.TagResponse, json.load(sys.stdin))',
    `print(json.dumps(${expression}))`,
  ].join('\n');
  const wrapper = { items, has_more: false, quota_max: 10_000, quota_remaining: 9_999 };
  return JSON.parse(runPython({ text, modules, input: JSON.stringify(wrapper) }));
}
