import { fileURLToPath } from 'node:url';
import { version } from '../../package.json';
import { createApp } from './http/app.ts';
import { loadFiles } from './http/files.ts';
import type { RelayMeta } from './http/inject-meta.ts';
import { listen } from './http/listen.ts';
import { serveHelp, loopbackHosts, readCommand } from './options.ts';
import type { ServeOptions } from './options.ts';
import { limitHeapGrowth } from './process/heap.ts';
import { openBrowser } from './process/open-browser.ts';
import { createRelay } from './relay/relay.ts';
import { createSession } from './relay/session.ts';
import { steadyClock } from './relay/steady-clock.ts';
import type { SteadyClock } from './relay/steady-clock.ts';
import { deferredSandbox } from './sandbox/deferred-sandbox.ts';
import { createUpstream } from './upstream/upstream.ts';

/**
 * The command line: reads the arguments and serves the page from the given folder until it is told to stop. The relay
 * limits its rate by the clock.
 */
export async function run(
  args: readonly string[],
  page: URL,
  clock: SteadyClock = steadyClock,
): Promise<void> {
  const command = readCommand(args);
  if (command.kind === 'mistake') fail(command.message, 2);
  else if (command.kind === 'help') process.stdout.write(serveHelp);
  else if (command.kind === 'version') console.log(version);
  else await serve(command.options, page, clock);
}

async function serve(options: ServeOptions, page: URL, clock: SteadyClock): Promise<void> {
  const { upstream, allowsWrites, isVerbose } = options.relay;
  const notice = { session: createSession(), upstream, allowsWrites };
  const files = loadPage(page, notice);
  if (!files) return;
  // An empty page is none: a disk was full, or a copy broke off.
  if (!files.get('/')?.plain.byteLength) {
    fail(
      'There is no page in dist/client: expected index.html as it was built. Run `npm start`, which builds it.',
    );
    return;
  }
  const report = console.error;
  const log = isVerbose ? console.log : () => undefined;
  const relay = createRelay({ ...notice, call: createUpstream(), report, log, clock });
  const sandbox = deferredSandbox(options.sandbox, report);
  // One of a certain size takes a while, for which nobody should have to wait later.
  if (options.sandbox.size !== undefined) await sandbox.load();
  const app = createApp({ sandbox: sandbox.ask, relay, files, report });
  try {
    const { port, stop } = await listen(app, loopbackHosts.get(options.host) ?? '', options.port);
    stopOnSignals(stop);
    const url = `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`;
    console.log(`Explorer on ${url} (Ctrl-C stops it)`);
    if (options.open) openBrowser(url);
    setImmediate(limitHeapGrowth);
    // Before anybody needs it, and before a build takes its file away.
    setTimeout(() => void sandbox.load().catch(() => undefined), settled).unref();
  } catch (error) {
    fail(explain(error, options));
  }
}

function loadPage(page: URL, notice: RelayMeta) {
  try {
    return loadFiles(fileURLToPath(page), notice);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    fail(
      `The page in dist/client cannot be read (${reason}): expected it as it was built. Run \`npm start\`, which builds it anew.`,
    );
    return undefined;
  }
}

/** Milliseconds in which the page that was just opened comes first. */
const settled = 1000;

function stopOnSignals(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop();
      process.exit(0);
    });
  }
}

function explain(error: unknown, { host, port }: ServeOptions): string {
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

function fail(message: string, code = 1): void {
  console.error(message);
  process.exitCode = code;
}
