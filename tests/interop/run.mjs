// This file is `npm run interop`: node 20 cannot read TypeScript by itself, so vite loads main.ts.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
/** @type {{ module: typeof import('./main.ts') }} */
const { module } = await runnerImport(main, { configFile: false, logLevel: 'error' });
process.exitCode = (await module.proveExports(process.argv.slice(2))) ? 0 : 1;
