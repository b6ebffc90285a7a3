import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './command.mjs';

/** What a company runs: a worker for workerd, a process for Node. */
const programs = ['worker', 'node'];

/**
 * Bundles each program into one file that needs nothing beside it but the page.
 * @param {string} folder where they go
 * @param {readonly string[]} chosen which of them
 */
export async function buildHosted(folder, chosen = programs) {
  rmSync(folder, { recursive: true, force: true });
  for (const name of chosen) {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: `src/hosted/${name}.ts`,
        outDir: folder,
        emptyOutDir: false,
        copyPublicDir: false,
        target: 'es2023',
        rolldownOptions: {
          output: { entryFileNames: `${name}.js`, codeSplitting: false },
        },
      },
    });
  }
}

/** Where `npm run hosted` puts them. */
export const hostedFolder = join(root, 'dist', 'hosted');
