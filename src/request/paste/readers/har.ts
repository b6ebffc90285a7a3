// This file reads what the network pane of a browser exports: a HAR file, or an entry of one.
import { isRecord, parseJson } from '../../json.ts';
import type { FoundCall, Pair } from '../found-call.ts';
import { ofCookies } from '../secrets-of.ts';
import { readForm } from './form-text.ts';

/** The requests of a HAR; none where the JSON is another. */
export function readHar(text: string): readonly FoundCall[] {
  if (!/^\s*[[{]/.test(text) || !text.includes('"request"')) return [];
  const json = parseJson(text);
  const log = isRecord(json) && isRecord(json.log) ? json.log : json;
  const entries: unknown = isRecord(log) && 'entries' in log ? log.entries : log;
  return (Array.isArray(entries) ? (entries as readonly unknown[]) : [entries]).flatMap(readEntry);
}

function readEntry(entry: unknown): readonly FoundCall[] {
  if (!isRecord(entry) || !isRecord(entry.request)) return [];
  const { url, method, headers, postData } = entry.request;
  if (typeof url !== 'string' || method === 'OPTIONS') return [];
  const post = isRecord(postData) ? postData : {};
  const params = pairsOf(post.params);
  const given = pairsOf(headers);
  return [
    {
      kind: 'HAR entry',
      url,
      ...(typeof method === 'string' && { verb: method.toUpperCase() }),
      headers: given.filter(([name]) => !/^cookie$/i.test(name)),
      secrets: given.flatMap(([name, text]) => (/^cookie$/i.test(name) ? ofCookies(text) : [])),
      form: params.length > 0 ? params : readForm(typeof post.text === 'string' ? post.text : ''),
    },
  ];
}

function pairsOf(list: unknown): readonly Pair[] {
  if (!Array.isArray(list)) return [];
  return (list as readonly unknown[]).flatMap((item) =>
    isRecord(item) && typeof item.name === 'string'
      ? [[item.name, typeof item.value === 'string' ? item.value : ''] as const]
      : [],
  );
}
