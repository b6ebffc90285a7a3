import type { Endpoint } from '../../catalog/endpoint.ts';
import type { ListParameter, NumberParameter, Parameter, Sort } from '../../catalog/parameter.ts';
import { badParameterError } from '../http/api-error.ts';
import { CallInput } from './input.ts';
import type { ParamValue } from './input.ts';

/** Gives the text that was sent for a parameter. */
export type ReadParam = (parameter: Parameter) => string | undefined;

/** Reads every parameter of an endpoint; what the catalog does not name is ignored, as the API does. */
export function readInput(endpoint: Endpoint, readParam: ReadParam): CallInput {
  const values = new Map<string, ParamValue>();
  const sort = chooseSort(endpoint, readParam);
  for (const parameter of endpoint.parameters) {
    const text = readParam(parameter)?.trim();
    const value = text ? read(parameter, text, sort) : fallback(parameter);
    if (value !== undefined) values.set(parameter.name, value);
  }
  return new CallInput(values, sort);
}

function chooseSort({ parameters }: Endpoint, readParam: ReadParam): Sort | undefined {
  const parameter = parameters.find((one) => one.kind === 'sort');
  if (!parameter) return undefined;
  const name = readParam(parameter)?.trim() ?? '';
  const sort = parameter.sorts.find((one) => one.name === (name === '' ? parameter.default : name));
  return sort ?? refuse(parameter);
}

function read(parameter: Parameter, text: string, sort: Sort | undefined): ParamValue {
  switch (parameter.kind) {
    case 'number':
      return readNumber(parameter, text);
    case 'date':
      return parseInteger(text) ?? refuse(parameter);
    case 'enum':
      // Clients write `unsafe=False`, as their language does: the case of an option does not count.
      return parameter.options.find((option) => option === text.toLowerCase()) ?? refuse(parameter);
    case 'bound':
      return (sort && readBound(sort, text)) ?? refuse(parameter);
    case 'list':
      return readVector(parameter, text);
    case 'sort':
    case 'text':
    case 'filter':
      return text;
  }
}

function readNumber(parameter: NumberParameter, text: string): number {
  const { min = -Infinity, max = Infinity, besides = [], clamped = false } = parameter;
  const value = parseInteger(text) ?? refuse(parameter);
  if (besides.includes(value)) return value;
  if (value > max || (value < min && !clamped)) refuse(parameter);
  return Math.max(value, min);
}

function fallback(parameter: Parameter): ParamValue | undefined {
  if (parameter.required) refuse(parameter);
  return 'default' in parameter ? parameter.default : undefined;
}

const least = -(2 ** 31);
const most = 2 ** 31 - 1;

/** Reads a 32-bit signed integer, the only numbers that parameters take; `2147483648` was recorded as refused. */
function parseInteger(text: string): number | undefined {
  if (!/^-?\d{1,10}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}

/**
 * Reads `min` or `max` in the terms of the sort that it bounds: a number, a name in lower case, or the place
 * of a rank. Sorts without a bound (hot, week, month, rank of questions, relevance) refuse any value.
 */
function readBound({ bound }: Sort, text: string): number | string | undefined {
  switch (bound.kind) {
    case 'date':
    case 'number':
      return parseInteger(text);
    case 'text':
      return text.toLowerCase();
    case 'rank':
      return bound.ranks.includes(text) ? bound.ranks.indexOf(text) : undefined;
    case 'none':
      return undefined;
  }
}

/** Reads a vector such as `1;2;3`: entries count once, empty ones not at all. */
function readVector(parameter: ListParameter, text: string) {
  const entries = unique(
    text
      .split(separators(parameter))
      .map((entry) => entry.trim())
      .filter(Boolean),
  );
  if (entries.length > (parameter.limit ?? Infinity)) refuse(parameter);
  if (parameter.of === 'tag') return unique(entries.map((entry) => entry.toLowerCase()));
  if (parameter.of === 'text') return entries;
  return entries.map((entry) => {
    const id = parseInteger(entry) ?? refuse(parameter);
    // Inferred: no record of a refusal, but below 1 there is only what the catalog names.
    return id >= 1 || parameter.besides?.includes(id) ? id : refuse(parameter);
  });
}

/** Clients join the tags that they post by blanks or commas as well; in a query only the semicolon parts (docs/vectors). */
function separators(parameter: ListParameter) {
  return parameter.of === 'tag' && parameter.in === 'body' ? /[;,\s]/ : ';';
}

function unique(entries: readonly string[]) {
  return [...new Set(entries)];
}

function refuse(parameter: Parameter): never {
  throw badParameterError(parameter.name);
}
