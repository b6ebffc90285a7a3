// This file says in words what a parameter takes.
import type { Parameter } from './parameter.ts';

/** What may be typed, as in `number from 0 to 100`. */
export function describeKind(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'number':
      return [
        'whole number',
        parameter.min === undefined ? '' : `from ${parameter.min}`,
        parameter.max === undefined ? '' : `to ${parameter.max}`,
      ]
        .filter((part) => part !== '')
        .join(' ');
    case 'date':
      return 'date: a calendar date, epoch seconds, or a relative one such as 7d';
    case 'enum':
      return `one of ${parameter.options.join(', ')}`;
    case 'sort':
      return `one of ${parameter.sorts.map(({ name }) => name).join(', ')}`;
    case 'bound':
      return 'depends on the sort: a date, a number, a text, a rank, or nothing';
    case 'list':
      return `${listed[parameter.of]}, separated by ;${parameter.limit === undefined ? '' : `, at most ${parameter.limit}`}`;
    case 'text':
      return 'text';
    case 'filter':
      return `${parameter.builtIns.join(', ')}, or a filter id`;
  }
}

const listed = { id: 'IDs', tag: 'tags', text: 'texts' } as const;

/** What happens when the field stays empty. */
export function describeDefault(parameter: Parameter): string {
  if (parameter.required) return 'The API rejects the request.';
  if (parameter.kind === 'filter') return 'The API uses the filter default.';
  const fallback = 'default' in parameter ? parameter.default : undefined;
  return fallback === undefined
    ? 'Not sent; it does not limit the response.'
    : `The API uses ${fallback}.`;
}
