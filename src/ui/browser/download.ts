const types: ReadonlyMap<string, string> = new Map([
  ['json', 'application/json'],
  ['ndjson', 'application/x-ndjson'],
  ['csv', 'text/csv'],
]);

/** Has the browser save a text as a file. */
export function download(text: string, filename: string): void {
  const type = types.get(filename.replace(/^.*\./, '')) ?? 'text/plain';
  downloadBlob(new Blob([text], { type }), filename);
}

/** Has the browser save what was put together of parts. */
export function downloadBlob(blob: Blob, filename: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = filename;
  link.click();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
