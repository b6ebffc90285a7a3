/** Has the browser save a text as a file. */
export function download(text: string, filename: string): void {
  const type = filename.endsWith('.json') ? 'application/json' : 'text/plain';
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = filename;
  link.click();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
