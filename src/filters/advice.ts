// This file warns of what a filter does that a person may not expect.
import { fieldName, fields, wrapperName } from '../catalog/fields.ts';
import { decomposeShortly } from './composition.ts';
import { builtIns, type Filter } from './filter.ts';
import { fieldsOf, isOffTeams, namesOf, objectIn } from './objects.ts';
import { findWays, reachedBy, waysFrom } from './paths.ts';

export interface Advice {
  readonly says: string;
  /** Fields whose addition mends it. */
  readonly add?: readonly string[];
}

type Rule = (known: Known) => readonly Advice[];

interface Known {
  readonly returned: string;
  readonly filter: Filter;
  /** The objects that the filter lets through. */
  readonly reached: ReadonlySet<string>;
  /** What somebody has added, rather than had from a built-in filter. */
  readonly added: readonly string[];
}

/** Everything to know about a filter for answers with items of a type; what matters most comes first. */
export function advise(returned: string, filter: Filter): readonly Advice[] {
  const reached = reachedBy(returned, filter);
  const { include: added } = decomposeShortly(filter);
  return rules.flatMap((rule) => rule({ returned, filter, reached, added }));
}

const noItems: Rule = ({ returned, filter: { included } }) =>
  !included.has('.items') && namesOf(returned).some((name) => included.has(name))
    ? [{ says: 'The response has no items: .items is not included.', add: ['.items'] }]
    : [];

const emptyObjects: Rule = ({ returned, filter: { included }, reached }) =>
  [...reached]
    .flatMap(fieldsOf)
    .filter(({ name }) => included.has(name))
    .map(({ name, field }) => ({ name, object: objectIn(field, returned) ?? wrapperName }))
    .filter(({ object }) => object !== wrapperName)
    .map(({ name, object }) => ({ name, object, names: namesOf(object) }))
    .filter(({ names }) => !names.some((one) => included.has(one)))
    .map(({ name, object, names }) => ({
      says: `${name} is included, but no field of ${object}: it is returned as {}.`,
      add: names.filter((one) => builtIns.default.included.has(one)),
    }));

const outOfReach: Rule = ({ returned, filter: { included }, reached, added }) =>
  [...findWays(returned, (name) => included.has(name))]
    .filter(([object]) => !reached.has(object))
    .map(([object, way]) => ({
      lost: added.filter((name) => name.startsWith(`${object}.`)),
      add: way.map(({ name }) => name).filter((name) => !included.has(name)),
    }))
    // Of .items all is said above.
    .filter(({ lost, add }) => lost.length > 0 && !add.includes('.items'))
    .map(({ lost, add }) => ({
      says: `${listed(lost)} cannot be seen in this response without ${listed(add)}.`,
      add,
    }));

const offTeams: Rule = ({ added }) => {
  const off = fields.filter(({ name, field }) => isOffTeams(field) && added.includes(name));
  return off.length === 0
    ? []
    : [{ says: `Teams never seems to return ${listed(off.map(({ name }) => name))}.` }];
};

const elsewhere: Rule = ({ returned, filter: { included }, added }) => {
  const ways = waysFrom(returned);
  const lost = fields.filter(({ name, object }) => added.includes(name) && !ways.has(object));
  if (lost.length === 0) return [];
  const meant = lost.map(({ field }) => fieldName(returned, field.name));
  const add = namesOf(returned).filter((name) => meant.includes(name) && !included.has(name));
  const names = listed(lost.map(({ name }) => name));
  return [
    { says: `No ${returned} response contains ${names}: only other methods return them.`, add },
  ];
};

const counting: Rule = ({ filter: { included } }) =>
  included.has('.total')
    ? [{ says: '.total makes the API count every match: ask for it once, not with each page.' }]
    : [];

const unsafe: Rule = ({ filter: { included, safe } }) =>
  safe || included.size === 0
    ? []
    : [
        {
          says: 'Unsafe: titles, names and Markdown are returned as they were typed, so never put them into a page as HTML. A body is HTML either way.',
        },
      ];

const paging: Rule = ({ filter: { included } }) =>
  [
    { name: '.has_more', says: 'Without .has_more a program cannot tell the last page.' },
    { name: '.backoff', says: 'Without .backoff a program does not see when to wait.' },
  ]
    .filter(({ name }) => included.has('.items') && !included.has(name))
    .map(({ name, says }) => ({ says, add: [name] }));

const scopes: Rule = ({ added }) => {
  const scoped = fields.filter(({ name, field }) => field.scope && added.includes(name));
  return [...new Set(scoped.map(({ field }) => field.scope ?? ''))].map((scope) => {
    const names = scoped.filter(({ field }) => field.scope === scope).map(({ name }) => name);
    return { says: `The scope ${scope} is what a token needs to see ${listed(names)}.` };
  });
};

const rules = [
  noItems,
  emptyObjects,
  outOfReach,
  counting,
  unsafe,
  paging,
  scopes,
  offTeams,
  elsewhere,
];

function listed(names: readonly string[]): string {
  const [first, ...others] = names.slice(0, 3);
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return [first, ...others].join(', ') + more;
}
