/**
 * Goes on when nobody reads what is printed any more, such as `head` once it has its lines: a closed pipe is an event with
 * which node would end the process.
 */
export function ignoreClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
