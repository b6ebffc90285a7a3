// This file lays JSON out over lines by its tokens. Nothing is parsed to values and written again, so that big integers,
// duplicate keys, `1.10` and the order of the keys stay as they were received.

/** Deeper levels are not indented further: the text would grow with the square of the depth. */
const deepest = 128;

/** Lays valid JSON out with two blanks a level; other text comes back in pieces nobody should rely on. */
export function prettyPrint(json: string): string {
  const out: string[] = [];
  let depth = 0;
  const newLine = (): void => {
    out.push('\n', '  '.repeat(Math.min(depth, deepest)));
  };
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/gs;
  let opened = false;
  for (const [text] of json.matchAll(token)) {
    const closes = text === '}' || text === ']';
    if (closes) depth -= 1;
    if (opened !== closes) newLine();
    out.push(text);
    opened = text === '{' || text === '[';
    if (opened) depth += 1;
    else if (text === ',') newLine();
    else if (text === ':') out.push(' ');
  }
  return out.join('');
}
