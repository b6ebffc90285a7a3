// This file chooses the figures of a response: by the fields that its type has, of those that are there.
import type { Field } from '../../catalog/object.ts';
import { objects } from '../../catalog/objects.ts';
import type { Zone } from '../../request/dates/date.ts';
import { isRecord } from '../../request/json.ts';
import { decodeHtml } from '../decode-html.ts';
import { countByRange } from './distribution.ts';
import type { Figure } from './figure.ts';
import { countOverTime } from './over-time.ts';
import { NameCounter, PeopleCounter, TopRows } from './top.ts';

type Item = Readonly<Record<string, unknown>>;

/** What a yes and a no mean; other fields of yes and no are of use to few. */
const answers: ReadonlyMap<string, readonly [title: string, yes: string, no: string]> = new Map([
  ['is_answered', ['Answered and unanswered', 'answered', 'unanswered']],
  ['is_accepted', ['Accepted and other answers', 'accepted', 'other']],
]);

/** The numbers that people look at first. */
const preferred = ['score', 'view_count', 'answer_count', 'reputation', 'count'];
const mostRanges = 3;

/** Takes items one by one, and keeps of each what the figures of its type need. */
export class ItemCounter {
  readonly #label: string;
  readonly #value: string;
  readonly #dates: ReadonlyMap<string, number[]>;
  readonly #numbers: ReadonlyMap<string, number[]>;
  readonly #yesAndNo: ReadonlyMap<string, { yes: number; no: number }>;
  readonly #kinds: ReadonlyMap<string, NameCounter>;
  readonly #tags = new NameCounter();
  readonly #people = new PeopleCounter();
  readonly #named = new TopRows();

  constructor(returned: string) {
    const fields: readonly Field[] = objects.find(({ name }) => name === returned)?.fields ?? [];
    [this.#label, this.#value] =
      returned === 'user' ? ['display_name', 'reputation'] : ['name', 'count'];
    this.#dates = new Map(dateNames(fields).map((name) => [name, []]));
    this.#numbers = new Map(numberNames(fields).map((name) => [name, []]));
    const names = fields.map(({ name }) => name);
    this.#yesAndNo = new Map(
      names.filter((name) => answers.has(name)).map((name) => [name, { yes: 0, no: 0 }]),
    );
    // Fields with a few values that the catalog knows.
    const kinds = fields.filter(({ values, list }) => values && !list);
    this.#kinds = new Map(kinds.map(({ name }) => [name, new NameCounter()]));
  }

  add(item: unknown): void {
    if (!isRecord(item)) return;
    for (const [name, numbers] of this.#dates) addNumber(item[name], numbers);
    for (const [name, numbers] of this.#numbers) addNumber(item[name], numbers);
    for (const [name, counts] of this.#yesAndNo) {
      const value = item[name];
      if (typeof value === 'boolean') counts[value ? 'yes' : 'no'] += 1;
    }
    for (const [name, kinds] of this.#kinds) {
      const kind = item[name];
      if (typeof kind === 'string') kinds.add(kind);
    }
    this.#addTags(item);
    this.#addOwner(item);
    this.#addNamed(item);
  }

  /** The figures one after the other, those with rows; none without items. */
  *figures(zone: Zone): Generator<Figure, void, void> {
    for (const figure of this.#all(zone)) if (figure.rows.length > 0) yield figure;
  }

  *#all(zone: Zone): Generator<Figure, void, void> {
    yield* this.#overTime(zone);
    yield* this.#answered();
    yield* this.#ranges();
    yield bars('tags', 'Top tags', ['tag', this.#tags.rows]);
    yield bars('people', 'Top people', ['owner', this.#people.rows]);
    for (const [name, kinds] of this.#kinds)
      yield bars(name, `Items by ${name}`, [name, kinds.rows]);
    const [label, value] = [this.#label, this.#value];
    const title = value === 'reputation' ? 'Users by reputation' : 'Items by count';
    yield { id: `top-${value}`, title, kind: 'bars', of: [label, value], rows: this.#named.rows };
  }

  *#overTime(zone: Zone): Generator<Figure, void, void> {
    const [name, dates] = [...this.#dates].find(([, numbers]) => numbers.length > 0) ?? [];
    const found = dates && countOverTime(dates, zone);
    if (name === undefined || !found) return;
    const { unit, rows } = found;
    const title = `${name} by ${unit}`;
    yield { id: 'over-time', title, kind: 'area', of: [unit, 'items'], rows };
  }

  *#answered(): Generator<Figure, void, void> {
    for (const [field, counts] of this.#yesAndNo) {
      const [title, yes, no] = answers.get(field) ?? [];
      if (title === undefined || yes === undefined || no === undefined) continue;
      const rows = [
        { label: yes, value: counts.yes },
        { label: no, value: counts.no },
      ];
      if (counts.yes + counts.no > 0) yield bars(field, title, [field, rows]);
    }
  }

  *#ranges(): Generator<Figure, void, void> {
    const found = [...this.#numbers].filter(([, numbers]) => numbers.length > 0);
    for (const [name, numbers] of found.slice(0, mostRanges)) {
      const title = `Distribution of ${name}`;
      const rows = countByRange(numbers);
      yield { id: name, title, kind: 'columns', of: [name, 'items'], rows };
    }
  }

  #addTags({ tags }: Item): void {
    if (!Array.isArray(tags)) return;
    for (const tag of tags as readonly unknown[]) if (typeof tag === 'string') this.#tags.add(tag);
  }

  #addOwner({ owner }: Item): void {
    if (!isRecord(owner) || typeof owner.display_name !== 'string') return;
    const { display_name: encoded, user_id: id } = owner;
    const name = () => decodeHtml(encoded);
    this.#people.add(typeof id === 'number' ? String(id) : name(), name);
  }

  /** Items that are names with a number of their own. */
  #addNamed({ [this.#label]: name, [this.#value]: number }: Item): void {
    if (typeof name !== 'string' || typeof number !== 'number') return;
    this.#named.add(number, () => decodeHtml(name));
  }
}

/** The first of them that is there is drawn. */
function dateNames(fields: readonly Field[]): readonly string[] {
  const dates = fields.filter(({ type }) => type === 'date').map(({ name }) => name);
  return ['creation_date', ...dates.filter((name) => name !== 'creation_date')];
}

/** The first of them that are there are drawn. */
function numberNames(fields: readonly Field[]): readonly string[] {
  const names = fields
    .filter(
      ({ name, type, list }) => type === 'integer' && !list && !/(?:^|_)(?:id|rank)$/.test(name),
    )
    .map(({ name }) => name);
  return [
    ...preferred.filter((name) => names.includes(name)),
    ...names.filter((name) => !preferred.includes(name)),
  ];
}

function addNumber(value: unknown, numbers: number[]): void {
  if (typeof value === 'number') numbers.push(value);
}

function bars(
  id: string,
  title: string,
  [label, rows]: readonly [label: string, rows: Figure['rows']],
): Figure {
  return { id, title, kind: 'bars', of: [label, 'items'], rows };
}
