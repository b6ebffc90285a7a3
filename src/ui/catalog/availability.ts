import type { Availability } from '../../catalog/endpoint.ts';

/** What is known of an endpoint on Teams, in words. */
export const availability: Readonly<
  Record<Availability, { readonly short: string; readonly long: string }>
> = {
  yes: { short: 'on Teams', long: 'Teams has it: a source says so.' },
  likely: {
    short: 'likely on Teams',
    long: 'Teams very likely has it: no source says so, its kind suggests it.',
  },
  unknown: { short: 'Teams?', long: 'No source says whether Teams has it.' },
  no: { short: 'not on Teams', long: 'Teams does not have it; the public network does.' },
};
