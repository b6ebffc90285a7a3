import type { Availability } from './endpoint.ts';

/** What is known of an endpoint on Teams, in words. */
export const availability: Readonly<
  Record<Availability, { readonly short: string; readonly long: string }>
> = {
  yes: { short: 'on Teams', long: 'On Teams, according to a source.' },
  likely: {
    short: 'likely on Teams',
    long: 'Very likely on Teams: not confirmed, but inferred from similar endpoints.',
  },
  unknown: { short: 'Teams?', long: 'Not known whether it is on Teams.' },
  no: { short: 'not on Teams', long: 'Not on Teams, only on the public network.' },
};
