// This file finds the filter in what a person pastes: its id, an address that carries it, or a whole command.
import { decodeValue } from '../request/encode.ts';
import { entriesOf } from '../request/list.ts';
import { shorten } from '../request/shorten.ts';
import { compose, type Composition } from './composition.ts';
import { isBuiltIn } from './filter.ts';

export type Found =
  | { readonly id: string }
  /** The address of a call that makes a filter says what is in it. */
  | { readonly composition: Composition }
  | { readonly problem: string };

/** What ids of the API consist of, as seen in 161 public ones; a safe one begins with `!`. */
const form = /^!?[A-Za-z0-9()*\-._]{1,200}$/;

/** Finds the filter in a text. Never throws. */
export function findFilter(text: string): Found {
  const typed = text.trim();
  const created = /\/filters?\/create\b[^?'"\s]*\?([^'"\s#]*)/.exec(typed)?.[1];
  if (created !== undefined) return readCreated(created);
  const carried =
    /(?:^|[?&#\s'"])filter=([^&\s'"#]+)/.exec(typed)?.[1] ??
    /\/filters?\/([^/?\s'"#]+)/.exec(typed)?.[1];
  if (carried === undefined && /https?:\/\//.test(typed)) {
    return { problem: 'The address has no filter in it: the API then takes default.' };
  }
  const [id = ''] = decodeValue((carried ?? unquote(typed)).replaceAll('+', '%2B')).split(';');
  return form.test(id) ? { id } : { problem: explain(id) };
}

function readCreated(query: string): Found {
  const given = new URLSearchParams(query.replaceAll('+', '%2B'));
  const list = (name: string): readonly string[] => entriesOf(given.get(name) ?? '');
  const base = (given.get('base') ?? '') || 'default';
  if (!isBuiltIn(base)) {
    return { problem: `The address builds on the filter ${shorten(base)}: read that one first.` };
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
  if (id === '') return 'Nothing was pasted. Paste the id of a filter, or an address that has one.';
  return `“${shorten(id)}” is no id of a filter: those have letters, digits and ( ) * - . _, most with a ! in front. Paste such an id, or an address with filter= in it.`;
}
