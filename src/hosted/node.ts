// This file is the relay of a company as a process of Node, in a container or on a host of its own, behind a proxy that has
// TLS and the single sign-on.
import { fileURLToPath } from 'node:url';
import { createApp } from '../server/http/app.ts';
import { loadFiles } from '../server/http/files.ts';
import { allowedHosts } from '../server/http/guard.ts';
import { httpErrors, toResponse } from '../server/http/http-error.ts';
import { listen } from '../server/http/listen.ts';
import { createMemoryLimits } from '../server/relay/memory-limits.ts';
import type { RelayHost } from '../server/relay/relay.ts';
import { callerNames, createSession } from '../server/relay/session.ts';
import { steadyClock } from '../server/relay/steady-clock.ts';
import { createUpstream } from '../server/upstream/upstream.ts';
import { readHostedOptions } from './options.ts';
import type { HostedOptions } from './options.ts';
import { createHostedRelay, hostedMeta, personRate } from './relay.ts';

/** People and methods of theirs that are remembered at most. */
const most = 100_000;
/** Of a proxy, and a few more. */
const mostConnections = 1024;

const page = new URL('../client/', import.meta.url);

// A process keeps what it counts in its own memory: nobody else has to know the names.
const options = readHostedOptions({ EXPLORER_KEY: createSession(), ...process.env });
if ('upstream' in options) await serve(options);
else {
  for (const mistake of options) console.error(mistake);
  process.exitCode = 2;
}

async function serve(chosen: HostedOptions): Promise<void> {
  const { now } = steadyClock;
  const relay = createHostedRelay<RelayHost>({
    options: chosen,
    keyOf: callerNames(chosen.key),
    call: createUpstream(),
    people: createMemoryLimits({ now, perSecond: personRate, isShared: false, most }),
    address: createMemoryLimits({ now, perSecond: chosen.ceiling }),
    report: console.error,
  });
  const files = loadFiles(fileURLToPath(page), hostedMeta(chosen));
  const app = createApp({
    // That of the page is in the page.
    sandbox: () => Promise.resolve(toResponse(httpErrors.missing)),
    relay,
    files,
    report: console.error,
  });
  const { HOST: host = '127.0.0.1', PORT: chosenPort = '2323' } = process.env;
  const names = [...chosen.origins].map((origin) => new URL(origin).host);
  const { port, drain } = await listen(app, host, Number(chosenPort), {
    // Those of this computer, for whoever looks whether it is well.
    hostsAt: (own) => new Set([...names, ...allowedHosts(own)]),
    mostConnections,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Whoever cannot wait for the calls that are under way sends the signal again.
    process.once(signal, () => void drain().then(() => process.exit(0)));
  }
  console.log(`Relay on http://${host}:${port} for ${[...chosen.origins].join(', ')}`);
}
