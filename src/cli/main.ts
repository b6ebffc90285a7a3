#!/usr/bin/env node
// This file starts the program: what needs a recent node is imported only after node has been found recent enough.
import { checkNode } from '../server/process/node-version.mjs';
import { ignoreClosedOutput } from '../server/process/output.ts';
import { load } from './load.ts';

ignoreClosedOutput();
if (checkNode(process.version)) {
  const program = await load(() => import('./program.ts'));
  const args = process.argv.slice(2);
  const code = await program?.runProgram(args, new URL('../client/', import.meta.url));
  process.exitCode = code ?? process.exitCode;
}
