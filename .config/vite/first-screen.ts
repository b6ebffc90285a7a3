import type { Plugin, Rolldown } from 'vite';

/** What the page asks for as soon as the first screen is painted. */
const next = /(?:Sidebar|ExchangeColumn|QuotaMeter)\.svelte$|sending[\\/]sending\.ts$/;

const groups: Rolldown.CodeSplittingGroup[] = [
  { name: 'first-screen', tags: ['$initial'], priority: 2 },
  { name: 'columns', test: next, priority: 1 },
];

/**
 * Puts all that the page loads before it shows anything into one chunk, and into a second one what follows at once. Left
 * alone, the bundler makes one of every combination of parts that share a module: dozens of crumbs, each of which costs
 * a request and compresses badly.
 */
export function joinFirstScreen(): Plugin {
  return {
    name: 'join-first-screen',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }),
  };
}
