// This file writes a call as HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/), which has no place for a token here.
import type { Content, Entry, Har, Header } from 'har-format';
import { fetchHeadersOf } from '../exchange/fetch.ts';
import type { DecodedResponse, Outcome, Timing } from '../exchange/outcome.ts';
import type { ApiRequest } from '../request/build.ts';

/** Stands for a token, whatever its length. */
const maskedToken = '(removed)';

const formType = 'application/x-www-form-urlencoded';

export interface HarCall {
  readonly request: ApiRequest;
  readonly outcome: Outcome;
  /** Whether a token was sent. */
  readonly hasToken: boolean;
  /** The text of the response as it may be passed on; left out where it may not. */
  readonly text?: string | undefined;
}

interface HarOptions {
  /** Of the explorer. */
  readonly version: string;
  /** The browser, as it names itself. */
  readonly browser: string;
  /** Said of the whole file. */
  readonly comment?: string;
}

/** Writes calls as a HAR: what was sent and what came back, each without its token. */
export function writeHar(calls: readonly HarCall[], options: HarOptions): Har {
  const { version, browser, comment } = options;
  return {
    log: {
      version: '1.2',
      creator: { name: 'Teams API Explorer', version },
      browser: { name: browser, version: '' },
      entries: calls.map(entryOf),
      ...(comment !== undefined && { comment }),
    },
  };
}

function entryOf({ request, outcome, hasToken, text }: HarCall): Entry {
  const received = 'received' in outcome ? outcome.received : undefined;
  const { startedAt, ...timing } = received?.timing ?? timingOf(outcome);
  const duration = Math.round(timing.duration);
  const untilHead = Math.round(timing.untilHead ?? timing.duration);
  const comment = commentOn(outcome);
  return {
    startedDateTime: new Date(startedAt).toISOString(),
    time: duration,
    request: {
      method: request.verb,
      url: request.url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: fetchHeadersOf(request, hasToken ? maskedToken : '').map(named),
      queryString: pairsOf(new URL(request.url).search),
      ...(request.form !== '' && { postData: { mimeType: formType, text: request.form } }),
      headersSize: -1,
      bodySize: request.form.length,
    },
    response: received ? responseOf(received, text) : noResponse,
    cache: {},
    timings: { send: 0, wait: untilHead, receive: Math.max(0, duration - untilHead) },
    ...(comment !== undefined && { comment }),
  };
}

function timingOf(outcome: Outcome): Timing {
  return 'timing' in outcome ? outcome.timing : { startedAt: 0, duration: 0 };
}

function commentOn(outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case 'success':
      return undefined;
    case 'api-error':
      return `error ${outcome.error.id} ${outcome.error.name}`;
    case 'invalid-response':
      return `Not a response of the API: ${outcome.reason}`;
    case 'transport-error':
      return `No response: ${outcome.reason}`;
    case 'aborted':
      return 'Cancelled before the response was here.';
  }
}

function responseOf({ status, headers, wireBytes, bytes }: DecodedResponse, text?: string) {
  const mimeType = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const content: Content = {
    size: bytes,
    mimeType,
    ...(wireBytes !== undefined && { compression: bytes - wireBytes }),
    ...(text !== undefined && { text }),
  };
  return {
    status,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: headers.map(named),
    content,
    redirectURL: '',
    headersSize: -1,
    bodySize: wireBytes ?? -1,
  };
}

/** As the specification has it where nothing came back. */
const noResponse: Entry['response'] = {
  status: 0,
  statusText: '',
  httpVersion: '',
  cookies: [],
  headers: [],
  content: { size: 0, mimeType: 'x-unknown' },
  redirectURL: '',
  headersSize: -1,
  bodySize: -1,
};

const named = ([name, value]: readonly [name: string, value: string]): Header => ({ name, value });

const pairsOf = (text: string): Header[] =>
  [...new URLSearchParams(text)].map(([name, value]) => ({ name, value }));
