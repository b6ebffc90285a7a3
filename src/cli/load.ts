import { invocation } from '../server/process/invocation.ts';

/** Loads a part of the program; where a file of the build is missing or cut short, says so instead. */
export async function load<Part>(part: () => Promise<Part>): Promise<Part | undefined> {
  try {
    return await part();
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    console.error(
      `The program is damaged (${code ?? name}): expected it as it was built. ${invocation.mend}`,
    );
    process.exitCode = 1;
    return undefined;
  }
}
