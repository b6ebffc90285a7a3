// This file chooses the figures of a response: by the fields that its type has, of those that are there.
import type { Field } from '../../catalog/object.ts';
import { objects } from '../../catalog/objects.ts';
import type { Zone } from '../../request/dates/date.ts';
import { isRecord } from '../../request/json.ts';
import { decodeHtml } from '../decode-html.ts';
import { countByRange } from './distribution.ts';
import type { Figure } from './figure.ts';
import { countOverTime } from './over-time.ts';
import { countNames, countPeople, topRows } from './top.ts';

type Item = Readonly<Record<string, unknown>>;

/** What a yes and a no mean; other fields of yes and no are of use to few. */
const answers: ReadonlyMap<string, readonly [title: string, yes: string, no: string]> = new Map([
  ['is_answered', ['Answered and unanswered', 'answered', 'unanswered']],
  ['is_accepted', ['Accepted and other answers', 'accepted', 'other']],
]);

/** The numbers that people look at first. */
const preferred = ['score', 'view_count', 'answer_count', 'reputation', 'count'];
const mostRanges = 3;

/** The figures of items of a type; none without items. */
export function makeFigures(
  items: readonly unknown[],
  returned: string,
  zone: Zone,
): readonly Figure[] {
  const records = items.filter((item) => isRecord(item));
  const fields = objects.find(({ name }) => name === returned)?.fields ?? [];
  return [
    ...overTime(records, fields, zone),
    ...yesAndNo(records, fields),
    ...ranges(records, fields),
    ...tags(records),
    ...people(records),
    ...kinds(records, fields),
    ...named(records, returned),
  ].filter(({ rows }) => rows.length > 0);
}

function overTime(items: readonly Item[], fields: readonly Field[], zone: Zone): readonly Figure[] {
  const dates = fields.filter(({ type }) => type === 'date').map(({ name }) => name);
  const order = ['creation_date', ...dates.filter((name) => name !== 'creation_date')];
  const name = order.find((one) => items.some((item) => typeof item[one] === 'number'));
  const found = name === undefined ? undefined : countOverTime(numbersOf(items, name), zone);
  if (name === undefined || !found) return [];
  const { unit, rows } = found;
  const title = `${name} by ${unit}`;
  return [{ id: 'over-time', title, kind: 'area', of: [unit, 'items'], rows }];
}

function yesAndNo(items: readonly Item[], fields: readonly Field[]): readonly Figure[] {
  return fields.flatMap(({ name }): readonly Figure[] => {
    const [title, yes, no] = answers.get(name) ?? [];
    const values = items.map((item) => item[name]).filter((value) => typeof value === 'boolean');
    if (title === undefined || yes === undefined || no === undefined || values.length === 0)
      return [];
    const count = values.filter(Boolean).length;
    const rows = [
      { label: yes, value: count },
      { label: no, value: values.length - count },
    ];
    return [{ id: name, title, kind: 'bars', of: [name, 'items'], rows }];
  });
}

function ranges(items: readonly Item[], fields: readonly Field[]): readonly Figure[] {
  const names = fields
    .filter(
      ({ name, type, list }) => type === 'integer' && !list && !/(?:^|_)(?:id|rank)$/.test(name),
    )
    .map(({ name }) => name);
  const order = [
    ...preferred.filter((name) => names.includes(name)),
    ...names.filter((name) => !preferred.includes(name)),
  ];
  return order
    .map((name) => ({ name, numbers: numbersOf(items, name) }))
    .filter(({ numbers }) => numbers.length > 0)
    .slice(0, mostRanges)
    .map(({ name, numbers }) => ({
      id: name,
      title: `Distribution of ${name}`,
      kind: 'columns' as const,
      of: [name, 'items'] as const,
      rows: countByRange(numbers),
    }));
}

function tags(items: readonly Item[]): readonly Figure[] {
  const names = items.flatMap(({ tags: list }) =>
    Array.isArray(list) ? list.filter((tag) => typeof tag === 'string') : [],
  );
  const rows = countNames(names);
  return [{ id: 'tags', title: 'Top tags', kind: 'bars', of: ['tag', 'items'], rows }];
}

function people(items: readonly Item[]): readonly Figure[] {
  const owners = items.flatMap(({ owner }) => {
    if (!isRecord(owner) || typeof owner.display_name !== 'string') return [];
    const name = decodeHtml(owner.display_name);
    return [{ id: typeof owner.user_id === 'number' ? String(owner.user_id) : name, name }];
  });
  const rows = countPeople(owners);
  return [{ id: 'people', title: 'Top people', kind: 'bars', of: ['owner', 'items'], rows }];
}

/** Fields with a few values that the catalog knows. */
function kinds(items: readonly Item[], fields: readonly Field[]): readonly Figure[] {
  return fields
    .filter(({ values, list }) => values && !list)
    .map(({ name }) => ({
      id: name,
      title: `Items by ${name}`,
      kind: 'bars' as const,
      of: [name, 'items'] as const,
      rows: countNames(
        items.flatMap(({ [name]: kind }) => (typeof kind === 'string' ? [kind] : [])),
      ),
    }));
}

/** Items that are names with a number of their own. */
function named(items: readonly Item[], returned: string): readonly Figure[] {
  const [label, value, title] =
    returned === 'user'
      ? ['display_name', 'reputation', 'Users by reputation']
      : ['name', 'count', 'Items by count'];
  const rows = items.flatMap(({ [label]: name, [value]: number }) =>
    typeof name === 'string' && typeof number === 'number'
      ? [{ label: decodeHtml(name), value: number }]
      : [],
  );
  return [{ id: `top-${value}`, title, kind: 'bars', of: [label, value], rows: topRows(rows) }];
}

function numbersOf(items: readonly Item[], name: string): readonly number[] {
  return items.map((item) => item[name]).filter((value) => typeof value === 'number');
}
