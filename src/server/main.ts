import { checkNode } from '../../.config/node-version.mjs';
import { outliveOutput } from './output.ts';

outliveOutput();
// What needs a recent node is imported only after node has been found recent enough.
if (checkNode(process.version)) {
  const [command, ...rest] = process.argv.slice(2);
  if (command === 'doctor') {
    const { runDoctor } = await import('./doctor.ts');
    process.exitCode = await runDoctor(rest);
  } else {
    const { run } = await import('./run.ts');
    await run(process.argv.slice(2), new URL('../client/', import.meta.url));
  }
}
