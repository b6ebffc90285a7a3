import { runnerImport } from 'vite';
import type { Plugin } from 'vite';
import type * as examplesModule from '../../src/reference/examples.ts';

/**
 * Has the sandbox make the example responses now, once and for all, and puts them into the page instead of the program that
 * makes them. The build fails where the sandbox does not respond as the catalog says.
 */
export function makeExamples(): Plugin {
  return {
    name: 'make-examples',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    load: {
      filter: { id: /[\\/]src[\\/]reference[\\/]examples\.ts$/ },
      async handler(id) {
        const { module } = await runnerImport<typeof examplesModule>(id, { configFile: false });
        // A text is read faster than the same as a literal of the program.
        return `export const examples = JSON.parse(${JSON.stringify(JSON.stringify(module.examples))});`;
      },
    },
  };
}
