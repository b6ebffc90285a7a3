import type { Unreachable } from '../../../exchange/outcome.ts';
import type { Insight, Rule, Subject } from '../../finding.ts';
import { links } from '../../links.ts';

type Reading = Pick<Insight, 'means' | 'todo'> &
  Partial<Pick<Insight, 'sure' | 'link'>> & { readonly about?: Subject };

/** What it means that no answer came, for each reason that is known. */
const readings: Readonly<Record<Unreachable, Reading>> = {
  unsent: {
    about: 'token',
    means: 'The request was not sent, because a part of it cannot travel or is secret.',
    todo: 'Correct the token or the field that holds a secret.',
  },
  browser: {
    means: 'The browser blocked the call or could not make it, and does not tell a page which.',
    sure: 'likely',
    todo: 'Run the command in your shell, start the explorer on this computer with npm start, or paste the answer.',
  },
  server: {
    means: 'The server of the explorer does not answer.',
    todo: 'Start it again with npm start and reload the page.',
  },
  relay: {
    means: 'The server of the explorer does not pass this call on.',
    todo: 'Start it with the option that allows the call, which its message names.',
  },
  paused: {
    about: 'service',
    means: 'The API asked for a pause that has not passed yet.',
    todo: 'Wait until it has.',
    link: links.throttle,
  },
  dns: {
    means: 'The name of the host is not known to the DNS of this computer.',
    todo: 'Check the spelling of the host, the connection, and whether a VPN is needed or in the way.',
  },
  refused: {
    means: 'The host is there, but nothing listens at this port.',
    todo: 'Check host and port, and whether a firewall refuses connections.',
  },
  network: {
    means: 'There is no way to the host from this network.',
    todo: 'Check the connection of this computer, and its VPN or firewall.',
  },
  tls: {
    means:
      'No secure connection came about, most often because a proxy presents a certificate of its own.',
    sure: 'likely',
    todo: 'Set NODE_EXTRA_CA_CERTS to the certificate file of your organisation, and never switch the check off.',
  },
  proxy: {
    means: 'The proxy did not let the call through.',
    todo: 'Check HTTPS_PROXY and NO_PROXY, and whether the proxy wants a name and a password.',
  },
  reset: {
    means: 'The connection was closed before an answer came.',
    todo: 'Try once more, and if it happens again ask who runs your proxy or firewall.',
  },
  'bad-http': {
    means: 'What answered does not keep to HTTP, so that it is not the API.',
    todo: 'Check host and port, and which proxy is on the way.',
  },
  'connect-timeout': {
    means: 'The host did not take the connection in time, as when a firewall drops it silently.',
    sure: 'likely',
    todo: 'Check whether this network needs a proxy, and set HTTPS_PROXY if it does.',
  },
  'first-byte-timeout': {
    means: 'The request was taken, but no answer began in time.',
    todo: 'Try again in a minute, and if it stays so report it with the time.',
  },
  'idle-timeout': {
    means: 'The answer began and then stood still.',
    todo: 'Try again, and if it stays so look for a proxy that inspects what passes.',
  },
  'total-timeout': {
    means: 'The answer did not end in time.',
    todo: 'Try again on a faster connection.',
  },
};

/** One rule for each reason. */
export const unreachable: readonly Rule[] = Object.entries(readings).map(([why, reading]) => {
  const { about = 'way', sure = 'certain', ...rest } = reading;
  return {
    id: `unreachable-${why}`,
    about,
    look: ({ calls }) => {
      const outcome = calls
        .map((call) => call.outcome)
        .find((one) => one.kind === 'unreachable' && one.why === why);
      if (outcome?.kind !== 'unreachable') return undefined;
      const { pause } = outcome;
      const seen = `There was no answer (${why})${pause === undefined ? '' : `, for ${Math.ceil(pause)} seconds more`}.`;
      return { severity: 'stop', seen, sure, ...rest };
    },
  };
});
