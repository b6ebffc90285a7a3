/** Says that code could not be fetched: the server is gone, or has a newer version, which may lack the files of this one. */
export const sayUnloaded = (what = 'This part of the page'): string =>
  `${what} didn't load. Check that the server is running; if it was updated, reload the page.`;
