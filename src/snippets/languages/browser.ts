// This file writes JavaScript for the console of a browser.
import type { Snippet } from '../snippet.ts';
import { callOfFetch, tongue } from './fetch.ts';
import { comment, lines, writer } from './source.ts';

export const browser: Snippet = {
  id: 'browser',
  label: 'Browser',
  info: { title: 'JavaScript, browser', needs: 'any browser, in its console', group: 'Languages' },
  markdown: 'js',
  write: writer('Console of the browser', tongue, (program) =>
    lines(
      comment('//', program.remark),
      program.readsToken && 'const token = prompt("Personal access token");',
      callOfFetch(program),
      'console.log(await response.json());',
    ),
  ),
  notes: [
    'Browsers let no page of another site send a token to the API: this works on a page of the sandbox itself, or where the explorer is started with --cors open.',
    'A page that runs for others must never hold a token: whoever opens it can read it.',
  ],
  setToken: [],
};
