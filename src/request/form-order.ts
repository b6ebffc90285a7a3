import type { Parameter } from '../catalog/parameter.ts';

/** What belongs together stands side by side: on the page, not in the URL, which keeps the order of the console. */
const usual: readonly string[] = [
  'page',
  'pagesize',
  'fromdate',
  'todate',
  'order',
  'sort',
  'min',
  'max',
  'tagged',
];

/** The order in which a form shows its fields: the filter, what must be filled, the usual ones, and all others as they are. */
export function inFormOrder(parameters: readonly Parameter[]): readonly Parameter[] {
  return parameters.toSorted((a, b) => rank(a) - rank(b));
}

function rank(parameter: Parameter): number {
  if (parameter.kind === 'filter') return 0;
  if (parameter.required || parameter.in === 'path') return 1;
  const at = usual.indexOf(parameter.name);
  return 2 + (at < 0 ? usual.length : at);
}
