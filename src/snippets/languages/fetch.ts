// This file has what JavaScript and TypeScript share: the call of fetch.
import { quoteUtf16 as quote } from '../literals.ts';
import { shifted } from '../moment.ts';
import { lines } from './source.ts';
import type { Program } from './source.ts';

export const tongue = {
  quote,
  token: 'token',
  moment: (fromNow: number) => `(${shifted('Math.floor(Date.now() / 1000)', fromNow)})`,
};

export function callOfFetch({ url, isPost, form, headers }: Program): string {
  return lines(
    `const response = await fetch(${url}, {`,
    isPost && '  method: "POST",',
    '  headers: {',
    headers.map(({ name, value }) => `    ${quote(name)}: ${value},`),
    '  },',
    isPost && `  body: ${quote(form)},`,
    '  redirect: "error",',
    '});',
  );
}
