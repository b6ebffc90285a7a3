import { fetchHeadersOf, headersOf } from '../../../exchange/fetch.ts';
import type { Exchange } from '../../state/exchange.ts';
import { lastRequestOf } from '../pages/last-request.ts';
import { countOf } from '../pages/words.ts';
import type { Fact, Section } from './section.ts';

/** Stands for a token, whatever its length. */
const maskedToken = '••••••••';

const meanings: Readonly<Record<string, string>> = {
  accept: 'JSON is wanted.',
  'accept-encoding': 'The body may be compressed.',
  'user-agent': 'The program that asks, with its version.',
  'content-type': 'The body is a form.',
};

/** What was sent: the request and its headers, with the token masked. */
export function sentSections(exchange: Exchange): readonly Section[] {
  const { outcome, collected } = exchange;
  const { verb, url, form } = lastRequestOf(exchange);
  const isPasted = 'received' in outcome && outcome.received.status === 0;
  const address: Section = {
    title: 'Request',
    facts: [
      { name: 'verb', value: verb },
      { name: 'URL', value: url },
      ...(form === '' ? [] : [{ name: 'form body', value: form }]),
    ],
    ...(collected && {
      note: `The last of ${countOf(collected.pages, 'request')}, one a page: its headers are below.`,
    }),
    ...(isPasted && {
      note: 'What stood in the form when the text was pasted: it may have come from another request.',
    }),
  };
  return isPasted || isUnsent(exchange) ? [address] : [address, headersSection(exchange)];
}

function isUnsent({ outcome }: Exchange): boolean {
  return (
    outcome.kind === 'transport-error' &&
    ['unsent', 'relay', 'paused', 'server'].includes(outcome.reason)
  );
}

function headersSection({ request, hasToken = false }: Exchange): Section {
  const isRelayed = request.destination.target.sandbox === undefined;
  const token = hasToken ? maskedToken : '';
  const headers = isRelayed
    ? [['accept', 'application/json'], ['accept-encoding', 'gzip'], ...headersOf(request, token)]
    : fetchHeadersOf(request, token);
  return {
    title: 'Request headers',
    facts: headers.map(([name = '', value = '']) => factOf(name, value)),
    note: isRelayed
      ? 'The server of the explorer sends these, with its own user-agent, the host and the length of the body.'
      : 'The browser adds its own, such as host, user-agent and accept-encoding, and does not show them to a page.',
  };
}

function factOf(name: string, value: string): Fact {
  if (value.includes(maskedToken)) {
    return { name, value, meaning: 'The access token. It is never shown or copied here.' };
  }
  return { name, value, meaning: meanings[name] ?? 'Asks the sandbox for a fault.' };
}
