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
  return [
    levels[field.filter ?? 'default'],
    ...(field.optional ? ['May be absent: left out when it has no value.'] : []),
    ...describeLimits(field),
  ];
}

/** What a token needs to see the field, which values it has, and what else is known of it, a sentence for each. */
export function describeLimits({ scope, note, values }: Field): readonly string[] {
  return [
    ...(scope === undefined ? [] : [`Only for tokens with the scope ${scope}.`]),
    ...(values ? [`One of: ${values.join(', ')}.`] : []),
    ...(note === undefined ? [] : [note]),
  ];
}
