// This file knows what the functions are worth that programs make addresses and forms with.
import { hole } from '../hole.ts';
import { fillPattern, joinTexts } from '../variables.ts';
import { encodePairs, encodeText, isList, isMap, textOf } from './values.ts';
import type { SourceCall, SourceValue } from './values.ts';

/** Stands for JSON of any kind, which is recognized by its beginning. */
const anyJson = '{"":""}';

interface Known {
  readonly names: RegExp;
  readonly worth: (first: SourceValue, call: SourceCall) => SourceValue;
}

/** By the last part of the name. */
const functions: readonly Known[] = [
  {
    names: /^(?:urlencode|URLSearchParams|encode_www_form|http_build_query|FormUrlEncodedContent)$/,
    worth: (first) => encodePairs(first),
  },
  {
    names:
      /^(?:encodeURIComponent|quote|quote_plus|EscapeDataString|UrlEncode|QueryEscape|PathEscape|encode_www_form_component|escape|urlencode)$/,
    worth: (first) => encodeText(textOf(first)),
  },
  {
    names:
      /^(?:URI|URL|Uri|parse|str|String|NewReader|NewBufferString|StringContent|encode|bytes)$/,
    worth: (first, { args }) =>
      // `new URL('/2.3/questions', base)`
      args[1] !== undefined && textOf(first).startsWith('/')
        ? textOf(args[1]).replace(/\/$/, '') + textOf(first)
        : first,
  },
  {
    names: /^(?:dict|Map|OrderedDict)$/,
    worth: (first, { named }) => (named.size > 0 ? named : first),
  },
  { names: /^(?:stringify|dumps|to_json|Marshal|Serialize)$/, worth: () => anyJson },
];

/** What a call of a function is worth; undefined where it is not known. */
export function functionValue(call: SourceCall): SourceValue | undefined {
  const name = call.path.split(/\.|::/).at(-1) ?? '';
  const known = functions.find(({ names }) => names.test(name));
  const first = call.args[0] ?? (call.named.size > 0 ? call.named : undefined);
  if (!known || first === undefined) return name === 'Values' ? new Map() : undefined;
  return known.worth(first, call);
}

/** What a method of a value is worth; a dictionary that something was put into is another one. */
export function methodValue(
  value: SourceValue,
  method: string,
  args: readonly SourceValue[],
): SourceValue | undefined {
  const [first, second] = args;
  if (/^(?:join|Join)$/.test(method) && first !== undefined) {
    if (isList(value)) return joinTexts(value.map(textOf), textOf(first));
    return isList(first) ? joinTexts(first.map(textOf), textOf(value)) : undefined;
  }
  if (isMap(value)) {
    if (/^(?:set|append|add|put|store|update)$/i.test(method) && first !== undefined) {
      if (isMap(first)) return new Map([...value, ...first]);
      return second === undefined ? undefined : new Map([...value, [textOf(first), second]]);
    }
    return /^(?:encode|toString|to_s)$/i.test(method) ? encodePairs(value) : undefined;
  }
  if (/^(?:toString|ToString|to_s|strip|trim|encode|String)$/.test(method)) return value;
  if (method !== 'format' || typeof value !== 'string') return undefined;
  let next = 0;
  return fillPattern(value, /\{(\d*)\}/g, (place, all) => {
    const item = args[place === '' ? next++ : Number(place)];
    return item === undefined ? hole(all) : textOf(item);
  });
}
