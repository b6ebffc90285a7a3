// This file warns of effects of a filter that a person may not expect.
import { fieldName, fields, wrapperName } from '../catalog/fields.ts';
import { decomposeShortly } from './composition.ts';
import { builtIns } from './filter.ts';
import type { Filter } from './filter.ts';
import { fieldsOf, isOffTeams, namesOf, objectIn } from './object-fields.ts';
import { findPaths, objectsIn, pathsFrom } from './paths.ts';

export interface Advice {
  readonly message: string;
  /** Adding these fields fixes it. */
  readonly add?: readonly string[];
}

type AdviceRule = (known: Reviewed) => readonly Advice[];

interface Reviewed {
  readonly returned: string;
  readonly filter: Filter;
  /** The objects that the filter lets through. */
  readonly reached: ReadonlySet<string>;
  /** What was added to a built-in filter. */
  readonly added: readonly string[];
}

/** Everything to know about a filter for responses with items of a type; the most important first. */
export function advise(returned: string, filter: Filter): readonly Advice[] {
  const reached = objectsIn(returned, filter);
  const { include: added } = decomposeShortly(filter);
  return rules.flatMap((rule) => rule({ returned, filter, reached, added }));
}

const noItems: AdviceRule = ({ returned, filter: { included } }) =>
  !included.has('.items') && namesOf(returned).some((name) => included.has(name))
    ? [{ message: 'The response has no items: .items is not included.', add: ['.items'] }]
    : [];

const emptyObjects: AdviceRule = ({ returned, filter: { included }, reached }) =>
  [...reached]
    .flatMap(fieldsOf)
    .filter(({ name }) => included.has(name))
    .map(({ name, field }) => ({ name, object: objectIn(field, returned) ?? wrapperName }))
    .filter(({ object }) => object !== wrapperName)
    .map(({ name, object }) => ({ name, object, names: namesOf(object) }))
    .filter(({ names }) => !names.some((one) => included.has(one)))
    .map(({ name, object, names }) => ({
      message: `${name} is included, but no field of ${object} is: it comes as {}.`,
      add: names.filter((one) => builtIns.default.included.has(one)),
    }));

const outOfReach: AdviceRule = ({ returned, filter: { included }, reached, added }) =>
  [...findPaths(returned, (name) => included.has(name))]
    .filter(([object]) => !reached.has(object))
    .map(([object, way]) => ({
      lost: added.filter((name) => name.startsWith(`${object}.`)),
      add: way.map(({ name }) => name).filter((name) => !included.has(name)),
    }))
    // noItems covers .items.
    .filter(({ lost, add }) => lost.length > 0 && !add.includes('.items'))
    .map(({ lost, add }) => ({
      message: `${listed(lost)} ${lost.length === 1 ? 'needs' : 'need'} ${listed(add)} to be in the response.`,
      add,
    }));

const offTeams: AdviceRule = ({ added }) => {
  const off = fields.filter(({ name, field }) => isOffTeams(field) && added.includes(name));
  return off.length === 0
    ? []
    : [{ message: `Teams never seems to return ${listed(off.map(({ name }) => name))}.` }];
};

const elsewhere: AdviceRule = ({ returned, filter: { included }, added }) => {
  const ways = pathsFrom(returned);
  const lost = fields.filter(({ name, object }) => added.includes(name) && !ways.has(object));
  if (lost.length === 0) return [];
  const meant = lost.map(({ field }) => fieldName(returned, field.name));
  const add = namesOf(returned).filter((name) => meant.includes(name) && !included.has(name));
  const names = listed(lost.map(({ name }) => name));
  return [
    {
      message: `No response with items of type ${returned} contains ${names}: other methods return that.`,
      add,
    },
  ];
};

const counting: AdviceRule = ({ filter: { included } }) =>
  included.has('.total')
    ? [{ message: '.total makes the API count every match: request it once, not with each page.' }]
    : [];

const unsafe: AdviceRule = ({ filter: { included, safe } }) =>
  safe || included.size === 0
    ? []
    : [
        {
          message:
            'Unsafe: titles, names and Markdown come as they were typed, so never insert them into a page as HTML. A body is HTML either way.',
        },
      ];

const paging: AdviceRule = ({ filter: { included } }) =>
  [
    { name: '.has_more', message: 'Without .has_more a program cannot tell the last page.' },
    { name: '.backoff', message: 'Without .backoff a program cannot tell when to wait.' },
  ]
    .filter(({ name }) => included.has('.items') && !included.has(name))
    .map(({ name, message }) => ({ message, add: [name] }));

const scopes: AdviceRule = ({ added }) => {
  const scoped = fields.filter(({ name, field }) => field.scope && added.includes(name));
  return [...new Set(scoped.map(({ field }) => field.scope ?? ''))].map((scope) => {
    const names = scoped.filter(({ field }) => field.scope === scope).map(({ name }) => name);
    return { message: `A token needs the scope ${scope} to see ${listed(names)}.` };
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
