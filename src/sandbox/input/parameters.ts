import type { Endpoint } from '../../catalog/endpoint.ts';
import type { EnumParameter, NumberParameter, Parameter, Sort } from '../../catalog/parameter.ts';
import { badParameterError } from '../http/api-error.ts';
import { CallInput } from './input.ts';
import type { ParamValue } from './input.ts';
import { parseInteger, readBound, readVector } from './values.ts';

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
  if (!sort) throw badParameterError(parameter.name);
  return sort;
}

function read(parameter: Parameter, text: string, sort: Sort | undefined): ParamValue {
  switch (parameter.kind) {
    case 'number':
      return readNumber(parameter, text);
    case 'date':
      return parseInteger(text) ?? refuse(parameter);
    case 'enum':
      return readOption(parameter, text);
    case 'bound':
      return (sort && readBound(sort.bound, text)) ?? refuse(parameter);
    case 'list':
      return readVector(parameter, text);
    case 'sort':
    case 'text':
    case 'filter':
      return text;
  }
}

/** Clients write `unsafe=False`, as their language does: the case of an option does not count. */
function readOption(parameter: EnumParameter, text: string): string {
  return parameter.options.find((option) => option === text.toLowerCase()) ?? refuse(parameter);
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

function refuse(parameter: Parameter): never {
  throw badParameterError(parameter.name);
}
