import { badParameterError } from './api-error.ts';

/** Gives the name of the function to call, or undefined for plain JSON. What is no name would be code: it is refused. */
export function readCallback(query: URLSearchParams): string | undefined {
  const name = query.get('callback');
  if (!name) return undefined;
  if (name.length > 100 || !/^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/.test(name)) {
    throw badParameterError('callback');
  }
  return name;
}

/** U+2028 and U+2029 may stand in JSON but once ended a line in scripts. */
export function wrapScript(callback: string, json: string) {
  const script = json.replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');
  return `${callback}(${script});`;
}
