// This file makes what the page can send requests to: the sandbox, and the team through the relay. Nothing of a transport is
// fetched before the first call needs it.
import { sandboxTarget, teamAt, teamTarget, usualOrigin } from './request/target.ts';
import type { Environment, SentCall } from './ui/state/environment.ts';
import { loadedSending, loadSending } from './ui/state/sending/load-sending.ts';

type Handler = (request: Request) => Promise<Response>;

/** The environments of a page that is served from an origin; a static host has no server, which describes itself. */
export function environmentsOf(
  origin: string,
  server: DOMStringMap | undefined,
): readonly [sandbox: Environment, team: Environment] {
  const inServer = server !== undefined && server.sandbox !== 'page';
  return [
    inServer
      ? sandboxEnvironment(origin, (request) => fetch(request))
      : sandboxEnvironment(usualOrigin, inPage()),
    server ? teamEnvironment(origin, server) : { target: teamTarget },
  ];
}

function sandboxEnvironment(origin: string, ask: Handler): Environment {
  const sent: SentCall[] = [];
  return {
    target: sandboxTarget(origin),
    sent,
    transport: async (call) => {
      // Sent before the page is drawn anew, which it has time for while it waits.
      const { noteCall, throughFetch } = loadedSending() ?? (await loadSending());
      noteCall(sent, call);
      return throughFetch(ask)(call);
    },
    reset: () => ask(new Request(`${origin}/sandbox/reset`, { method: 'POST' })),
  };
}

/** The sandbox within the page. */
function inPage(): Handler {
  let sandbox: Promise<Handler> | undefined;
  return async (request) => {
    sandbox ??= import('./sandbox/in-page.ts')
      .then(({ openSandbox }) => openSandbox())
      .catch((error: unknown) => {
        // The next request tries again.
        sandbox = undefined;
        throw error;
      });
    return (await sandbox)(request);
  };
}

function teamEnvironment(origin: string, { session, upstream, writes }: DOMStringMap): Environment {
  if (session === undefined) return { target: teamTarget };
  const ask: Handler = (request) => fetch(request);
  const sent: SentCall[] = [];
  return {
    target: upstream === undefined ? teamTarget : teamAt(upstream),
    sent,
    transport: async (call) => {
      const [{ noteCall }, { throughRelay }] = await Promise.all([
        loadSending(),
        import('./exchange/relay.ts'),
      ]);
      noteCall(sent, call);
      return throughRelay({ origin, session, ask })(call);
    },
    writes: writes === 'on' ? 'on' : 'off',
  };
}
