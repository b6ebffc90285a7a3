// This file calls a fake upstream as the server would, with limits that a test can wait for.
import type { ApiRequest } from '../../../src/request/build.ts';
import { toRequest } from '../../../src/exchange/send.ts';
import { createCall, type Answer, type Listener } from '../../../src/server/upstream/call.ts';
import type { Limits } from '../../../src/server/upstream/limits.ts';
import { teamAt } from '../../../src/request/target.ts';
import { draftOf, requestOf } from '../builders/drafts.ts';
import { testCa } from './fake-upstream.ts';

/** The request for the tags of a team at an origin. */
export const tagsAt = (origin: string): ApiRequest =>
  requestOf(draftOf('tags'), { target: teamAt(origin) });

export interface Asking {
  readonly origin: string;
  readonly ca?: string;
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
  readonly token?: string;
  readonly listener?: Listener;
}

/** What came of one call: the answer, or what was thrown. */
export async function askOnce({
  origin,
  ca = testCa,
  limits = {},
  signal = new AbortController().signal,
  token = 'canary',
  listener = {},
}: Asking): Promise<Answer | Error> {
  const call = createCall({ ca, limits });
  return call(toRequest(tagsAt(origin), token, signal), listener).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
}
