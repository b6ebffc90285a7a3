import type { Shape, ShapeField } from './shape.ts';

/** The comment that a text begins with, in one line. */
export function headline({ returned }: Shape, remark: string): string {
  const said = inert(remark);
  return `Responses of API v2.3 with items of the type ${returned}${said && `, filter: ${said}`}`;
}

/** Says in one line what a field holds. */
export function fieldComment({ summary, values, list }: ShapeField): string {
  if (values.length === 0) return summary;
  return `${summary} ${list ? 'Some' : 'One'} of ${values.join(', ')}; newer values may come.`;
}

/** No end of a line or a comment, nothing invisible, and no `coding:`, by which Python would decode the file. */
function inert(text: string): string {
  return text
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .replaceAll('*/', '* /')
    .replace(/coding(?=[:=])/g, 'coding ')
    .trim();
}
