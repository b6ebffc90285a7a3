const SITE = 'https://stackoverflowteams.com/c/demo/questions';

/** Puts the addresses of questions where a text names them by their keys; the same text is written only once. */
export function createLinker(idOf: (key: string) => number): (text: string) => string {
  const written = new Map<string, string>();
  return (text) => {
    if (!text.includes('{link:')) return text;
    const before = written.get(text);
    if (before !== undefined) return before;
    const linked = text.replace(/\{link:([a-z-]+)\}/g, (_, key: string) => `${SITE}/${idOf(key)}`);
    written.set(text, linked);
    return linked;
  };
}
