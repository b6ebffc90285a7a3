// This file is `npm run bench`: it builds what is stale and runs the benchmarks, or those that are named, which are written
// in TypeScript.
import { runnerImport } from 'vite';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { root } from './command.mjs';

if (build() && ensureBrowser()) {
  const { module } = await runnerImport(`${root}/tests/bench/main.ts`, {
    configFile: false,
    logLevel: 'error',
  });
  process.exitCode = (await module.bench(root, process.argv.slice(2))) ? 0 : 1;
} else {
  process.exitCode = 1;
}
