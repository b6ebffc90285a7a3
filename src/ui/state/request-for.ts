import { buildRequest } from '../../request/build.ts';
import type { ApiRequest, Destination } from '../../request/build.ts';
import type { DateClock } from '../../request/dates/date.ts';
import type { Draft } from '../../request/draft.ts';
import type { Target } from '../../request/target.ts';
import type { SecretGuard } from '../credentials/secret-guard.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';

/** The page, as far as it says where its requests go. */
interface Page {
  readonly target: Target;
  readonly preferences: Preferences;
  readonly secretGuard: SecretGuard;
  readonly fault: string;
  readonly clock: DateClock;
}

/** Builds a request beside the one of the form, to the same place. */
export function requestFor(draft: Draft, page: Page): ApiRequest {
  const { target, preferences, secretGuard, fault, clock } = page;
  const where: Destination = {
    target,
    style: preferences.style,
    team: secretGuard.form.team,
    fault,
  };
  return buildRequest(draft, where, clock);
}
