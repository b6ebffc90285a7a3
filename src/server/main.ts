import { checkNode } from '../../.config/node-version.mjs';

// What needs a recent node is imported only after node has been found recent enough.
if (checkNode(process.version)) {
  const { run } = await import('./run.ts');
  await run(process.argv.slice(2), new URL('../client/', import.meta.url));
}
