const types: ReadonlyMap<string, string> = new Map([
  ['json', 'application/json'],
  ['ndjson', 'application/x-ndjson'],
  ['csv', 'text/csv'],
  ['svg', 'image/svg+xml'],
]);

/** Has the browser save a text, a picture, or what was put together of parts, as a file. */
export function download(content: string | Blob | Blob[], filename: string): void {
  const type = types.get(filename.replace(/^.*\./, '')) ?? 'text/plain';
  const file = content instanceof Blob ? content : new Blob([content].flat(), { type });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = filename;
  link.click();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
