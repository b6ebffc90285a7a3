// This file says whether the request of an exchange can be sent once more, whatever is in the form by now.
import type { ApiRequest } from '../../request/build.ts';
import type { Target } from '../../request/target.ts';
import type { Credentials } from '../credentials/credentials.svelte.ts';
import { blockedReason } from './blocked-reason.ts';
import type { Environment } from './environment.ts';
import type { QuotaTracker } from './quota-tracker.svelte.ts';

/** The page, as far as it takes part. */
interface Page {
  readonly environments: readonly [Environment, ...Environment[]];
  readonly credentials: Pick<Credentials, 'problemOf'>;
  readonly quota: Pick<QuotaTracker, 'pauseOf'>;
}

/** The environment that a request belongs to. */
export function environmentOf({ environments }: Page, { id }: Pick<Target, 'id'>): Environment {
  return environments.find(({ target }) => target.id === id) ?? environments[0];
}

/** Why a request is not sent once more, as a sentence; undefined where it is. */
export function obstacleTo(page: Page, request: ApiRequest): string | undefined {
  const { endpoint, destination } = request;
  const environment = environmentOf(page, destination.target);
  const blocked = blockedReason(environment, request);
  if (blocked !== undefined) return blocked;
  return page.credentials.problemOf(environment.target.id, endpoint.reach)?.message;
}

/** Why it has to wait, as a sentence; undefined where it has not. */
export function pauseBefore(page: Page, { endpoint, destination }: ApiRequest): string | undefined {
  const pause = page.quota.pauseOf(destination.target, endpoint);
  return pause > 0
    ? `The API asks clients to wait ${pause} s before calling this method again.`
    : undefined;
}
