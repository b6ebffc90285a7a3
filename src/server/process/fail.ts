/** Says what went wrong, and has the process exit with a code once it has nothing left to do. */
export function fail(message: string, code = 1): void {
  console.error(message);
  process.exitCode = code;
}
