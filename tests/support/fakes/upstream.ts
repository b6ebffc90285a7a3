// This file calls a fake upstream as the server would, with limits that a test can wait for.
import type { RawResponse } from '../../../src/exchange/transport.ts';
import type { ApiRequest } from '../../../src/request/build.ts';
import { teamAt } from '../../../src/request/target.ts';
import type { UpstreamLimits } from '../../../src/server/upstream/limits.ts';
import type { UpstreamCall } from '../../../src/server/upstream/upstream-call.ts';
import { createUpstream } from '../../../src/server/upstream/upstream.ts';
import { draftOf, requestOf } from '../builders/drafts.ts';
import { testCa } from './fake-upstream.ts';

/** The request for the tags of a team at an origin. */
export const tagsAt = (origin: string): ApiRequest =>
  requestOf(draftOf('tags'), { target: teamAt(origin) });

export interface Asking {
  readonly origin: string;
  readonly ca?: string;
  readonly limits?: Partial<UpstreamLimits>;
  readonly signal?: AbortSignal;
  readonly token?: string;
  readonly listener?: Partial<Pick<UpstreamCall, 'onhead' | 'onprogress'>>;
}

/** What came of one call: the response, or what was thrown. */
export async function askOnce({
  origin,
  ca = testCa,
  limits = {},
  signal = new AbortController().signal,
  token = 'canary',
  listener = {},
}: Asking): Promise<RawResponse | Error> {
  const upstream = createUpstream({ ca, limits });
  const call = { request: tagsAt(origin), token, signal, onprogress: () => undefined, ...listener };
  return upstream(call).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
}
