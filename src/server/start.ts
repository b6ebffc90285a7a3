// This file begins to serve, and ends it when the process is told to stop.
import type { Hono } from 'hono';
import { listen } from './http/listen.ts';
import type { ListenOptions } from './options.ts';
import { fail } from './process/fail.ts';
import { loopbackHosts } from './read-arguments.ts';

/** Serves an app until the process is told to stop. Gives its origin; where it cannot listen, says why and gives undefined. */
export async function start(app: Hono, options: ListenOptions): Promise<string | undefined> {
  const { host } = options;
  try {
    const { port, stop } = await listen(app, loopbackHosts.get(host) ?? '', options.port);
    stopOnSignals(stop);
    return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  } catch (error) {
    fail(explain(error, options));
    return undefined;
  }
}

function stopOnSignals(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop();
      process.exit(0);
    });
  }
}

function explain(error: unknown, { host, port }: ListenOptions): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  const another = `Choose another, for example --port ${port === 2323 ? 2324 : 2323}, or --port 0 for any free one.`;
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken: expected one that no program listens on. ${another}`;
  if (code === 'EACCES')
    return `Port ${port} is not allowed: expected one that this user may open. ${another}`;
  if (code === 'EADDRNOTAVAIL')
    return `Host ${host} does not exist on this computer: expected a loopback address. Try --host 127.0.0.1.`;
  return `The server could not listen on ${host} port ${port}: ${code}. ${another}`;
}
