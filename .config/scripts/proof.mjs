// This file is `npm run proof`: it runs the snippets in real shells and languages. Names after `--` choose some of them.
import { runnerImport } from 'vite';
import { root } from './command.mjs';

const { module } = await runnerImport(`${root}/tests/proof/main.ts`, {
  configFile: false,
  logLevel: 'error',
});
process.exitCode = (await module.prove(process.argv.slice(2))) ? 0 : 1;
