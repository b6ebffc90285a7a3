import type { Field } from '../catalog/object.ts';

const levels = {
  default: 'In the default filter.',
  withbody: 'Not in default, but in withbody.',
  custom: 'Only in filters that include it.',
} as const;

/** Type, meaning, and what decides whether it is there, in one line to be read out. */
export function describeField(field: Field): string {
  return [`${describeType(field)}. ${field.summary}`, ...describePresence(field)].join(' ');
}

/** As in `shallow_user` or `list of string`. */
export function describeType({ type, list }: Field): string {
  const name = type === 'date' ? 'date, in epoch seconds' : type;
  return list ? `list of ${name}` : name;
}

/** What decides whether the field is in a response, a sentence for each. */
export function describePresence(field: Field): readonly string[] {
  const { filter, optional, scope, note, values } = field;
  return [
    levels[filter ?? 'default'],
    ...(optional ? ['May be absent: left out when it has no value.'] : []),
    ...(scope === undefined ? [] : [`Only for tokens with the scope ${scope}.`]),
    ...(values ? [`One of: ${values.join(', ')}.`] : []),
    ...(note === undefined ? [] : [note]),
  ];
}
