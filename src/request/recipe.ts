// This file computes what a draft sends, each text once: from here on no clock and no spelling of the user's matters.
import type { Endpoint } from '../catalog/endpoint.ts';
import type { EnumParameter, Parameter } from '../catalog/parameter.ts';
import { readDate } from './dates/date.ts';
import type { DateClock } from './dates/date.ts';
import { parametersOf, typedText } from './draft.ts';
import type { Draft, DraftValues } from './draft.ts';
import { entriesOf, separator } from './paste/list.ts';
import { chosenBound } from './sort.ts';

/** A draft as it is sent: dates are epoch seconds, lists are joined, and what is not sent is not there. */
export interface Recipe {
  readonly endpoint: Endpoint;
  readonly values: DraftValues;
}

export function toRecipe(draft: Draft, clock: DateClock): Recipe {
  const texts = parametersOf(draft.endpoint).map(
    (parameter) => [parameter.name, sentText(parameter, draft, clock)] as const,
  );
  return {
    endpoint: draft.endpoint,
    values: Object.fromEntries(texts.filter(([, text]) => text !== '')),
  };
}

/** The text that is sent for a parameter; empty when it is not sent. */
export function sentText(parameter: Parameter, draft: Draft, clock: DateClock): string {
  const text = typedText(draft.values, parameter.name);
  if (text === '') return '';
  if (parameter.kind === 'date') return dateText(text, clock);
  if (parameter.kind === 'enum') return optionText(text, parameter);
  if (parameter.kind === 'list') return entriesOf(text).join(separator);
  if (parameter.kind !== 'bound')
    return parameter.kind === 'text' ? (draft.values[parameter.name] ?? '') : text;
  const bound = chosenBound(draft.endpoint, draft.values);
  if (bound.kind === 'none') return '';
  return bound.kind === 'date' ? dateText(text, clock) : text;
}

/** Languages write `True`: the case of an option does not count. */
export function optionText(text: string, { options }: Pick<EnumParameter, 'options'>): string {
  return options.find((option) => option === text.trim().toLowerCase()) ?? text;
}

/** A date that cannot be read is sent as typed: the API then reports it. */
function dateText(text: string, clock: DateClock): string {
  const read = readDate(text, clock);
  return 'epoch' in read ? String(read.epoch) : text;
}
