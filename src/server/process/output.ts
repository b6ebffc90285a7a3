/**
 * Goes on when nobody reads what is printed any more, such as `head` once it has its lines: a closed pipe is an event with
 * which node would end the process. Where what is printed is lost, as on a full disk, says so and exits with 1.
 */
export function ignoreClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE') return;
      if (stream === process.stdout)
        console.error(
          `The output could not be written (${code ?? 'unknown error'}): expected a place that takes it. Free space there, or choose another.`,
        );
      process.exit(1);
    });
}
