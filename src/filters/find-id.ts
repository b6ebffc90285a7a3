// This file finds the filter in what a person pastes: its id, an address that carries it, or a whole command.
import { decodeValue } from '../request/encode.ts';
import { entriesOf } from '../request/list.ts';
import { shorten } from '../request/shorten.ts';
import { compose, type Composition } from './composition.ts';
import { fieldForm, idForm, isBuiltIn } from './filter.ts';

export type Found =
  | { readonly id: string }
  /** The address of a call that makes a filter says what is in it, or the form that goes there. */
  | { readonly composition: Composition }
  | { readonly problem: string };

/** Finds the filter in a text. Never throws. */
export function findFilter(text: string): Found {
  const typed = text.trim();
  const created = /\/filters?\/create\b(?:\?([^'"\s#]*))?/.exec(typed);
  if (created) return readCreated(created[1] ?? formIn(typed));
  const carried =
    /(?:^|[?&#\s'"])filter=([^&\s'"#]+)/.exec(typed)?.[1] ??
    /\/filters?\/([^/?\s'"#]+)/.exec(typed)?.[1];
  if (carried === undefined && /https?:\/\//.test(typed)) {
    return { problem: 'The address has no filter in it: the API then takes default.' };
  }
  const [id = ''] = decodeValue((carried ?? unquote(typed)).replaceAll('+', '%2B')).split(';');
  return idForm.test(id) ? { id } : { problem: explain(id) };
}

/** What a command sends as a form, when no address could hold it. */
function formIn(command: string): string {
  return /['"\s]((?:include|exclude|base|unsafe)=[^'"\s]*)/.exec(command)?.[1] ?? '';
}

function readCreated(query: string): Found {
  const given = new URLSearchParams(query.replaceAll('+', '%2B'));
  const list = (name: string): readonly string[] =>
    entriesOf(given.get(name) ?? '').filter((entry) => fieldForm.test(entry));
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
