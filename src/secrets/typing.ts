// This file decides whether what is being typed can still become a secret.
import type { Parameter } from '../catalog/parameter.ts';
import { checkValue } from '../request/check.ts';
import type { CheckContext } from '../request/check.ts';
import { parametersOf, typedText } from '../request/draft.ts';
import { chosenBound } from '../request/sort.ts';

/** Whether what was typed for a parameter cannot be the beginning of a token: a number, a date, a choice, a filter. */
export function cannotBecomeSecret(name: string, situation: CheckContext): boolean {
  const { endpoint, values } = situation.draft;
  const parameter = parametersOf(endpoint).find((one) => one.name === name);
  if (!parameter) return false;
  const typed = typedText(values, name);
  return typed === '' || (hasGrammar(parameter, situation) && fits(parameter, typed, situation));
}

function hasGrammar(parameter: Parameter, { draft }: CheckContext): boolean {
  switch (parameter.kind) {
    case 'text':
      return false;
    case 'list':
      return parameter.of === 'id' || parameter.options !== undefined;
    case 'bound':
      return !['text', 'none'].includes(chosenBound(draft.endpoint, draft.values).kind);
    case 'number':
    case 'date':
    case 'enum':
    case 'sort':
    case 'filter':
      return true;
  }
}

function fits(parameter: Parameter, typed: string, situation: CheckContext): boolean {
  // Any word could be the id of a filter, but for the mark in front.
  if (parameter.kind === 'filter' && !parameter.builtIns.includes(typed)) {
    return typed.startsWith('!');
  }
  return checkValue(parameter, typed, situation) === undefined;
}
