import type { Outcome } from '../../../exchange/outcome.ts';
import { describeHeader } from '../../../inspector/headers.ts';
import { describeEpoch } from '../../../request/dates/date.ts';
import { formatBytes, formatDuration } from '../../kit/format.ts';
import type { Exchange } from '../../state/exchange.ts';
import type { Fact, Section } from './section.ts';

const title = 'Response headers';

export function headersSection({ request, outcome }: Exchange): Section {
  if (!('received' in outcome)) return { title, facts: [], note: 'None: no response came.' };
  const { status, headers } = outcome.received;
  if (status === 0) return { title, facts: [], note: 'Not known: the response was pasted.' };
  return {
    title,
    facts: headers.map(([name, value]) => ({ name, value, meaning: describeHeader(name) })),
    note: request.destination.target.sandbox
      ? 'Browsers hide set-cookie from a page, and from another origin each header that it does not expose.'
      : 'The server of the explorer passes on content-type, date, retry-after, cf-ray, x-request-guid and what the throttle says. Cookies and the rest stay there.',
  };
}

/** How large the response was on the way and here. */
export function sizeSection(outcome: Outcome): Section {
  if (!('received' in outcome)) return { title: 'Size', facts: [] };
  const { wireBytes, bytes, status } = outcome.received;
  const whole = { name: 'uncompressed', value: exactly(bytes) };
  if (status === 0) return { title: 'Size', facts: [whole] };
  if (wireBytes === undefined) {
    const received = { name: 'received', value: 'not told', meaning: 'The browser does not say.' };
    return { title: 'Size', facts: [received, whole] };
  }
  return {
    title: 'Size',
    facts: [
      {
        name: 'received',
        value: exactly(wireBytes),
        meaning: 'The body as it came, without the headers.',
      },
      whole,
      ...(wireBytes > 0 && bytes > 0 ? [compression(wireBytes, bytes)] : []),
    ],
  };
}

function compression(wireBytes: number, bytes: number): Fact {
  const name = 'compression';
  if (wireBytes === bytes) return { name, value: 'none' };
  const saved = Math.round((1 - wireBytes / bytes) * 100);
  return {
    name,
    value: `${(bytes / wireBytes).toFixed(1)} : 1`,
    meaning:
      saved >= 0
        ? `${saved} % saved on the way.`
        : `${-saved} % more than uncompressed: it is small.`,
  };
}

function exactly(bytes: number): string {
  return bytes < 1000
    ? formatBytes(bytes)
    : `${formatBytes(bytes)} (${bytes.toLocaleString('en')} bytes)`;
}

/** When it was sent, and what the time went into, as this page measured it. */
export function timingSection({ request, outcome }: Exchange): Section {
  const { startedAt, duration, untilHead } =
    'received' in outcome ? outcome.received.timing : outcome.timing;
  const at = describeEpoch(Math.floor(startedAt / 1000));
  if ('received' in outcome && outcome.received.status === 0) {
    return { title: 'Timing', facts: [{ name: 'pasted at', value: at }] };
  }
  const parts =
    untilHead === undefined
      ? []
      : [
          {
            name: 'until the headers',
            value: formatDuration(untilHead),
            meaning: 'The way there, the work of the API, and the first bytes back.',
          },
          {
            name: 'download',
            value: formatDuration(duration - untilHead),
            meaning: 'The rest of the body.',
          },
        ];
  return {
    title: 'Timing',
    facts: [
      { name: 'sent at', value: at },
      ...parts,
      { name: 'total', value: formatDuration(duration) },
    ],
    note: request.destination.target.sandbox
      ? 'Measured in this page.'
      : 'Measured in this page: it includes the server of the explorer, and any wait there for the rate limit.',
  };
}
