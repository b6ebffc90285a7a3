import { checkNode } from './process/node-version.mjs';
import { ignoreClosedOutput } from './process/output.ts';

/** Loads a part of the server; where a file of the build is missing or cut short, says so instead. */
async function load<Part>(part: () => Promise<Part>): Promise<Part | undefined> {
  try {
    return await part();
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    console.error(
      `The build in dist/ is damaged (${code ?? name}): expected it as it was built. Run \`npm start\`, which builds it anew.`,
    );
    process.exitCode = 1;
    return undefined;
  }
}

ignoreClosedOutput();
// What needs a recent node is imported only after node has been found recent enough.
if (checkNode(process.version)) {
  const [command, ...rest] = process.argv.slice(2);
  if (command === 'doctor') {
    const doctor = await load(() => import('./doctor/doctor.ts'));
    if (doctor) process.exitCode = await doctor.runDoctor(rest);
  } else {
    const server = await load(() => import('./serve.ts'));
    await server?.run(process.argv.slice(2), new URL('../client/', import.meta.url));
  }
}
