// This file finds the parameter that a message of the API names, in words of the catalog, never of the message.
import type { Parameter } from '../catalog/parameter.ts';
import type { ApiRequest } from '../request/build.ts';
import { parametersOf } from '../request/draft.ts';

/** The parameter that a message is about: its name is the whole message, or is in backticks. */
export function findRefusedParameter(
  message: string,
  { endpoint }: ApiRequest,
): Parameter | undefined {
  const text = message.trim().toLowerCase();
  return parametersOf(endpoint).find(({ name }) => text === name || text.includes(`\`${name}\``));
}

/** What a parameter takes, to follow “which takes”; undefined where there is no short way to say it. */
export function describeAccepted(parameter: Parameter): string | undefined {
  switch (parameter.kind) {
    case 'number': {
      const { min, max } = parameter;
      if (min === undefined) return 'a whole number';
      return max === undefined ? `a whole number from ${min}` : `${min} to ${max}`;
    }
    case 'date':
      return 'seconds since 1970 or a date';
    case 'enum':
      return choice(parameter.options);
    case 'sort':
      return choice(parameter.sorts.map(({ name }) => name));
    case 'bound':
      return 'a value that fits the sort';
    case 'list': {
      const what = { id: 'ids', tag: 'tags', text: 'entries' }[parameter.of];
      const most = parameter.limit === undefined ? '' : `at most ${parameter.limit} `;
      return `${most}${what} joined by semicolons`;
    }
    case 'text':
    case 'filter':
      return undefined;
  }
}

function choice(options: readonly string[]): string {
  return options.length < 2
    ? options.join('')
    : `${options.slice(0, -1).join(', ')} or ${options.at(-1) ?? ''}`;
}
