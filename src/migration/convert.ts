// This file turns the text of a parameter of v2.3 into the value that v3 takes, and says what changed on the way.
import type { Parameter } from '../catalog/parameter.ts';
import type { ParameterMapping } from '../catalog/v3/mapping.ts';
import { entriesOf } from '../request/paste/list.ts';
import { nextPageSize } from './paging.ts';
import type { Placeholder, V3Value } from './v3-call.ts';

export interface Converted {
  /** One for each call; none where v3 has no such value. */
  readonly values: readonly V3Value[];
  /** What is another value now, as a sentence. */
  readonly note?: string;
  /** What is lost although there is a value, as a sentence. */
  readonly lost?: string;
  /** Tags whose ids have to be looked up. */
  readonly tags?: readonly string[];
}

/** Converts what is sent for a parameter; the text is not empty. */
export function convert(parameter: Parameter, mapping: ParameterMapping, text: string): Converted {
  switch (mapping.convert) {
    case 'pageSize':
      return pageSize(text);
    case 'isoDate':
      return isoDate(parameter.name, mapping.name, text);
    case 'eachId':
    case 'eachTag':
      return each(parameter.name, entriesOf(text));
    case 'repeatedId':
      return { values: [entriesOf(text)] };
    case 'tagIdsNotAll':
      return { ...ids(entriesOf(text)), ...lostAll(parameter.name, entriesOf(text)) };
    case 'tagIds':
    case 'tagIdsAsBefore':
      return ids(entriesOf(text));
    case 'array':
      return { values: [entriesOf(text)] };
    case 'words':
      return word(parameter.name, mapping, text);
    default:
      return { values: [parameter.kind === 'number' ? numberOf(text) : text] };
  }
}

function pageSize(text: string): Converted {
  const size = Number(text);
  const next = nextPageSize(size);
  if (size === 0)
    return {
      values: [next],
      note: `pagesize=0 becomes pageSize=${next}, the smallest there is: read totalCount.`,
    };
  if (size === next) return { values: [next] };
  return {
    values: [next],
    note: `pagesize=${text} becomes pageSize=${next}: v3 takes 15, 30, 50 or 100 only.`,
  };
}

function isoDate(before: string, after: string, text: string): Converted {
  const moment = new Date(Number(text) * 1000);
  if (text === '' || Number.isNaN(moment.getTime())) return { values: [text] };
  const iso = moment.toISOString().replace('.000Z', 'Z');
  return { values: [iso], note: `${before}=${text} becomes ${after}=${iso}.` };
}

function each(name: string, entries: readonly string[]): Converted {
  const note = `${name} has ${entries.length} entries, and v3 takes one at a time: ${entries.length} calls.`;
  return { values: entries, ...(entries.length > 1 && { note }) };
}

/** The place of the id of a tag. */
function tagPlaceholder(tag: string): Placeholder {
  return {
    text: `ID_OF_${tag}`,
    from: `the id of the item whose name is ${tag}, in GET /tags?partialName=${tag}`,
  };
}

function ids(tags: readonly string[]): Converted {
  return { values: [tags.map(tagPlaceholder)], tags };
}

/** That all of the tags are wanted, where there are several. */
function lostAll(name: string, tags: readonly string[]): Pick<Converted, 'lost'> {
  if (tags.length < 2) return {};
  const lost = `${name}=${tags.join(';')} wants all of the tags, and v3 any of them: after reading, keep the items that have all.`;
  return { lost };
}

function word(before: string, { name, words = {} }: ParameterMapping, text: string): Converted {
  const after = words[text];
  if (after === undefined || after === null)
    return { values: [], note: `${before}=${text} has no equal in v3.` };
  return after === text
    ? { values: [after] }
    : { values: [after], note: `${before}=${text} becomes ${name}=${after}.` };
}

function numberOf(text: string): V3Value {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : text;
}
