// This file finds the filter in what a person pastes: its id, an address that carries it, or a whole command.
import { decodeValue } from '../request/encode.ts';
import { entriesOf } from '../request/paste/list.ts';
import { shorten } from '../request/shorten.ts';
import { compose } from './composition.ts';
import type { Composition } from './composition.ts';
import { fieldForm, idForm, isBuiltIn } from './filter.ts';

export type PastedFilter =
  | {
      readonly id: string;
      /** The text has others besides, of which this is the first. */
      readonly isOneOfSeveral?: true;
    }
  /** The address of a call that makes a filter says what is in it, or the form that goes there. */
  | { readonly composition: Composition }
  | { readonly problem: string };

/** Finds the filter in a text. Never throws. */
export function findPastedFilter(text: string): PastedFilter {
  // Some programs write \! in commands, though no shell wants it between quotes.
  const typed = unfold(text.trim()).replaceAll('\\!', '!');
  const created = /(?:\/filters?\/create\b|\/docs\/create-filter\b)(?:[?#]([^'"\s#]*))?/.exec(
    typed,
  );
  if (created) return readCreated(created[1] ?? formIn(typed));
  const carried = carriers.map((carrier) => carrier.exec(typed)?.[1]).find(Boolean);
  if (carried === undefined && /https?:\/\//.test(typed)) {
    return { problem: 'The URL has no filter, so the API uses default.' };
  }
  const [id = '', ...others] = decodeValue(
    (carried ?? unquote(typed)).replaceAll('+', '%2B'),
  ).split(';');
  if (!idForm.test(id)) return { problem: explain(id) };
  return others.length > 0 ? { id, isOneOfSeveral: true } : { id };
}

/** How a text carries an id, the surest first: in an address, as a pair of a program, as a word with a `!` in front. */
const carriers = [
  /(?:^|[?&#\s'"])filter=([^&\s'"#]+)/,
  /\/filters?\/([^/?\s'"#]+)/,
  /\bfilter['"]?\s*[:=]>?\s*['"]([^'"]+)['"]/i,
  /\s(![A-Za-z0-9()*\-._]{5,}[A-Za-z0-9()*\-_])(?![A-Za-z0-9])/,
];

/** A word that a command for a shell has on several lines, or one for cmd in several quotes, in one piece. */
function unfold(command: string): string {
  return command.replace(/'\\\r?\n'/g, '').replaceAll('"%"', '%');
}

/** What a command sends as a form, when no address could hold it. */
function formIn(command: string): string {
  return /['"\s]((?:include|exclude|base|unsafe)=[^'"\s]*)/.exec(command)?.[1] ?? '';
}

function readCreated(query: string): PastedFilter {
  const given = new URLSearchParams(query.replaceAll('+', '%2B'));
  const list = (name: string): readonly string[] =>
    entriesOf(given.get(name) ?? '').filter((entry) => fieldForm.test(entry));
  const base = (given.get('base') ?? '') || 'default';
  if (!isBuiltIn(base)) {
    return { problem: `The URL builds on the filter ${shorten(base)}: read that one first.` };
  }
  const safe = given.get('unsafe')?.toLowerCase() !== 'true';
  const composition = { base, include: list('include'), exclude: list('exclude'), safe };
  return { composition: { ...composition, ...onlyChanges(composition) } };
}

/** What is both included and excluded stays out. */
function onlyChanges(composition: Composition): Partial<Composition> {
  const { included } = compose(composition);
  return { include: composition.include.filter((name) => included.has(name)) };
}

function unquote(text: string): string {
  return text.replace(/^[\s"'`“”‘’]+|[\s"'`“”‘’,;]+$/g, '');
}

function explain(id: string): string {
  if (id === '') return 'Nothing was pasted. Paste a filter id, or a URL that has one.';
  return `“${shorten(id)}” isn't a filter id: ids have letters, digits and ( ) * - . _, and most begin with !. Paste an id, or a URL with filter= in it.`;
}
