/** One line about a failure, to be shown where its message must not be: that may repeat a token. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return `The server failed on a request: ${typeof error} thrown`;
  const place = /\n\s+(at .*)/.exec(error.stack ?? '')?.[1] ?? 'at an unknown place';
  return `The server failed on a request: ${error.name} ${place}`;
}
