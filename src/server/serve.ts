import { fileURLToPath } from 'node:url';
import { version } from '../../package.json';
import { createApp } from './http/app.ts';
import { loadFiles } from './http/files.ts';
import type { RelayMeta } from './http/inject-meta.ts';
import { readCommand, serveHelp } from './options.ts';
import type { ServeOptions } from './options.ts';
import { fail } from './process/fail.ts';
import { limitHeapGrowth } from './process/heap.ts';
import { invocation } from './process/invocation.ts';
import { openBrowser } from './process/open-browser.ts';
import { createRelay } from './relay/relay.ts';
import { createSession } from './relay/session.ts';
import { steadyClock } from './relay/steady-clock.ts';
import type { SteadyClock } from './relay/steady-clock.ts';
import { deferredSandbox } from './sandbox/deferred-sandbox.ts';
import { start } from './start.ts';
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
      `There is no page beside the program: expected index.html as it was built. ${invocation.mend}`,
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
  const url = await start(app, options);
  if (url === undefined) return;
  console.log(`Explorer on ${url} (Ctrl-C stops it)`);
  if (options.open) openBrowser(url);
  setImmediate(limitHeapGrowth);
  // Before anybody needs it, and before a build takes its file away.
  setTimeout(() => void sandbox.load().catch(() => undefined), settled).unref();
}

function loadPage(page: URL, notice: RelayMeta) {
  try {
    return loadFiles(fileURLToPath(page), notice);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    fail(`The page cannot be read (${reason}): expected it as it was built. ${invocation.mend}`);
    return undefined;
  }
}

/** Milliseconds in which the page that was just opened comes first. */
const settled = 1000;
