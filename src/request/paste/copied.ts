// This file takes the entries of a list out of what people copy: JSON, tables, the search box of the site, plain lines.
import { encodeValue } from '../encode.ts';

export interface PastedEntries {
  readonly entries: readonly string[];
  /** `and`, `or` and their like between the entries; they are none. */
  readonly operators: readonly string[];
}

/** The fields of returned objects that hold what a list takes, the best first. */
const fields: Readonly<Record<string, readonly string[]>> = {
  questions: ['question_id'],
  answers: ['answer_id'],
  posts: ['post_id', 'answer_id', 'article_id', 'question_id'],
  comments: ['comment_id'],
  users: ['user_id'],
  accounts: ['account_id'],
  articles: ['article_id'],
  badges: ['badge_id'],
  'suggested edits': ['suggested_edit_id'],
  revisions: ['revision_guid'],
  collectives: ['slug'],
  tags: ['tags', 'tag_name', 'name'],
};

/** Reads what was copied for a list of a collection; `''` stands for texts, of which only quotes and brackets are taken off. */
export function readCopied(text: string, collection: string): PastedEntries {
  // Marks that cannot be seen come along from web pages.
  const visible = text.replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g, '');
  const wanted = Object.hasOwn(fields, collection) ? (fields[collection] ?? []) : [];
  if (wanted.length > 0) {
    const found = readObjects(visible, wanted) ?? readColumn(visible, wanted);
    if (found) return { entries: found, operators: [] };
  }
  return readPlain(visible, collection);
}

interface Pair {
  readonly key: string;
  readonly text: string;
}

/** Objects of JSON, or lines of one: only the values of a wanted field are taken. */
function readObjects(text: string, wanted: readonly string[]): readonly string[] | undefined {
  if (!/["']\w+["']\s*:/.test(text)) return undefined;
  const pairs = readPairs(text);
  const key = [...wanted, 'id', 'ids'].find((name) => pairs.some((pair) => pair.key === name));
  if (key !== undefined)
    return pairs
      .filter((pair) => pair.key === key && pair.text !== '')
      .map((pair) => escapeSeparators(pair.text));
  // None is wanted: they are kept as they are, for what they are to be said.
  return pairs.map((pair) => escapeSeparators(`${pair.key}:${pair.text}`));
}

const token = /"((?:[^"\\]|\\.)*)("?)|'([^']*)'|([^\s"'[\]{}:,]+)|[[\]{}:,]/g;
const bareToken = /'([^']*)'|([^\s"'[\]{}:,]+)|[[\]{}:,]/g;

interface Token {
  readonly mark: string;
  /** What is not a mark but a value. */
  readonly scalar: string | undefined;
}

/** A quote that is never closed is none, nor is any behind it: none is looked for again. */
function* tokensOf(text: string): Generator<Token> {
  for (const [mark, quoted, close, single, bare] of text.matchAll(token)) {
    if (quoted === undefined || close === '"') yield { mark, scalar: quoted ?? single ?? bare };
    else
      for (const [inner, one, other] of quoted.matchAll(bareToken))
        yield { mark: inner, scalar: one ?? other };
  }
}

function readPairs(text: string): readonly Pair[] {
  const pairs: Pair[] = [];
  let key = '';
  let inList = false;
  let value: string | undefined;
  const flush = (): void => {
    if (value !== undefined) pairs.push({ key, text: value });
    value = undefined;
    if (!inList) key = '';
  };
  for (const { mark, scalar } of tokensOf(text)) {
    if (scalar !== undefined) {
      if (value !== undefined) flush();
      value = scalar;
    } else if (mark === ':') {
      key = value ?? '';
      value = undefined;
    } else if (mark === '[') inList = true;
    else {
      if (mark === ']' || mark === '{') inList = false;
      flush();
    }
  }
  flush();
  return pairs;
}

/** A table whose first row names a wanted column. */
function readColumn(text: string, wanted: readonly string[]): readonly string[] | undefined {
  const [head = '', ...rows] = text.trim().split(/\r?\n/);
  const column = cellsOf(head).findIndex((cell) => wanted.includes(cell));
  if (column < 0 || rows.length === 0) return undefined;
  return rows
    .flatMap((row) => (cellsOf(row)[column] ?? '').split(/[\s,;]+/))
    .filter((entry) => entry !== '');
}

function cellsOf(row: string): readonly string[] {
  const cells = row.includes('\t') ? row.split('\t') : (row.match(/"[^"]*"|[^,;]+/g) ?? []);
  return cells.map((cell) => unwrap(cell.trim(), quoting));
}

function readPlain(text: string, collection: string): PastedEntries {
  const isText = collection === '';
  const plain = isText ? text : escapeCalls(withoutTitles(text));
  const marks = isText ? quoting : collection === 'tags' ? ofTags : ofCells;
  const parts = withoutFrame(plain)
    .split(isText ? /[\s,;]+/ : /[\s,;]+|(?<!\|)\|+(?=\s|$)|(?<=\s|^)\|+|(?<=\])(?=\[)/)
    .map((part) => unwrap(part, marks))
    .filter((part) => part !== '');
  if (isText) return { entries: parts, operators: [] };
  const isSearch = text.includes('[') || collection !== 'tags';
  const operator = isSearch ? /^(?:or|and|&+)$/i : /^(?:OR|AND|&+)$/;
  const isOperator = (part: string): boolean => parts.length > 1 && operator.test(part);
  const entries = parts
    .filter((part) => !isOperator(part) && !/^[-*•·–—|:]+$/.test(part))
    .map((part) => (collection === 'tags' ? part : part.replace(/^#(?=\d+$)/, '')));
  return { entries, operators: parts.filter(isOperator) };
}

/** `[title](address)` of Markdown as the address; each bracket is looked at once, closed or not. */
function withoutTitles(text: string): string {
  return text.replace(
    /\[[^\]]*(?:\]|$)(?:\(((?:(?!\]\()\S)+?)\))?/g,
    (all, address: string | undefined) => (address === undefined ? all : ` ${address} `),
  );
}

/** Without the brackets of a list as languages write it: `(1, 2)`, `{1, 2}`, `@('a', 'b')`. */
function withoutFrame(text: string): string {
  const trimmed = text.trim();
  return /^@?\(([^()]*)\)[,;]?$|^\{([^{}]*)\}[,;]?$/s.test(trimmed)
    ? trimmed.replace(/^@?[({]/, '').replace(/[)}][,;]?$/, '')
    : text;
}

const quotes = '"\'`“”„‟‘’‚«»';
interface Marks {
  readonly before: RegExp;
  readonly after: RegExp;
}

/** A run of marks is matched from its first on only: from each it would take the square of its length. */
function marksOf(marks: string, prefix = ''): Marks {
  return {
    before: new RegExp(`^(?:[${marks}]${prefix})+`, 'i'),
    after: new RegExp(`(?<![${marks}])[${marks}]+$`),
  };
}

const quoting = marksOf(`${quotes}[\\]`);
/** Tables have bars between their cells. */
const ofCells = marksOf(`${quotes}[\\]|`);
const ofTags = marksOf(`${quotes}[\\]|`, '|tag:(?=.)');

/** Quotes, brackets and bars are part of no tag and no id; `-[tag]`, which excludes one, is kept for what it is. */
function unwrap(part: string, marks: Marks): string {
  if (/^[\w.+#-]*$/.test(part)) return part;
  if (part.startsWith('-[')) return marks === quoting ? part : part.replace(/(?<!\|)\|+$/, '');
  const inner = strip(part, marks);
  // An address in angle brackets: <https://…>
  return /^<[^<>]*>$/.test(inner) && inner.includes('://')
    ? strip(inner.slice(1, -1), marks)
    : inner;
}

function strip(part: string, { before, after }: Marks): string {
  return part.replace(before, '').replace(after, '');
}

/** In the address of a call `1;2` are its ids, and not the end of it. */
function escapeCalls(text: string): string {
  if (!/\/v?2\.\d\//.test(text)) return text;
  return text.replace(/\/v?2\.\d\/[^\s?"'<>]*(?:\?[^\s"'<>]*)?/g, (call) =>
    call.replace(/[;,](?!https?:|$)/g, (mark) => (mark === ';' ? '%3B' : '%2C')),
  );
}

/** An entry in which nothing parts it from itself. */
export function escapeSeparators(entry: string): string {
  return /[\s,;]/.test(entry)
    ? encodeValue(entry).replace(/[,;]/g, (mark) => (mark === ';' ? '%3B' : '%2C'))
    : entry;
}
