// This file says of an endpoint and its parameters, in Markdown, what a reader without the explorer has to know.
import { availability } from '../catalog/availability.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import type { Parameter, Sort } from '../catalog/parameter.ts';

/** What is worth knowing beyond the summary; empty where there is nothing. */
export function notesOn({ teams, scopes, quirks, aliases }: Endpoint): string {
  const facts = [
    ...(teams === 'yes' ? [] : [availability[teams].long]),
    ...(scopes.length === 0 ? [] : [`Needs a token with ${scopes.map(code).join(', ')}.`]),
    ...(aliases.length === 0 ? [] : [`Also at ${aliases.map(code).join(', ')}.`]),
    ...quirks,
  ];
  return bulleted(facts);
}

/** What a parameter does, what it takes, and for `min` and `max` what they bound under each sort of the endpoint. */
export function describeParameter(parameter: Parameter, sorts: readonly Sort[]): string {
  const { summary, note } = parameter;
  const line = [summary, ...(note === undefined ? [] : [note]), ...formOf(parameter)].join(' ');
  const list = bulleted(describePerSort(parameter, sorts));
  return list === '' ? line : `${line}\n\n${list}`;
}

/** The sorts of an endpoint; none where it has no such parameter. */
export function sortsOf({ parameters }: Endpoint): readonly Sort[] {
  return parameters.flatMap((parameter) => (parameter.kind === 'sort' ? parameter.sorts : []));
}

function formOf(parameter: Parameter): readonly string[] {
  if (parameter.kind === 'date') return ['Epoch seconds, UTC.'];
  if (parameter.kind === 'bound') return ['What it takes depends on `sort`:'];
  if (parameter.kind !== 'list') return [];
  const { limit } = parameter;
  return [`Separated by \`;\`${limit === undefined ? '' : `, at most ${limit}`}.`];
}

/** What each sort of the endpoint means for a parameter, a line in Markdown for each; none where it does not matter. */
export function describePerSort(parameter: Parameter, sorts: readonly Sort[]): readonly string[] {
  if (parameter.kind === 'bound')
    return sorts.map((sort) => `${code(sort.name)}: ${describeBound(sort)}`);
  if (parameter.kind !== 'sort') return [];
  return parameter.sorts.flatMap(({ name, note }) =>
    note === undefined ? [] : [`${code(name)}: ${note}`],
  );
}

function describeBound({ bound }: Sort): string {
  switch (bound.kind) {
    case 'none':
      return 'takes neither `min` nor `max`.';
    case 'rank':
      return `one of ${bound.ranks.map(code).join(' < ')}, for ${field(bound.field)}.`;
    case 'date':
      return `epoch seconds, for ${field(bound.field)}.`;
    case 'number':
    case 'text':
      return `a ${bound.kind}, for ${field(bound.field)}.`;
  }
}

/** Some sorts bound what no field holds, which is then said in words. */
function field(name: string): string {
  return name.includes(' ') ? name : code(name);
}

function code(text: string): string {
  return `\`${text}\``;
}

function bulleted(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
