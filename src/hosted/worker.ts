// This file is the relay of a company on Workers: what Cloudflare, or workerd anywhere else, runs.
import { Hono } from 'hono';
import { relayPath } from '../exchange/relay-protocol.ts';
import { httpErrors, toResponse } from '../server/http/http-error.ts';
import { describeFailure } from '../server/process/failure.ts';
import { createFetchUpstream } from './fetch-upstream.ts';
import { readHostedOptions } from './options.ts';
import type { HostedOptions } from './options.ts';
import { servePage } from './page.ts';
import type { BuiltFiles } from './page.ts';
import { createKeyOf } from './person-key.ts';
import { createHostedRelay, hostedMeta, personRate } from './relay.ts';
import { createRemoteLimits } from './remote-limits.ts';
import type { LimitsNamespace } from './remote-limits.ts';

export { PersonLimits } from './person-limits.ts';

/** What the configuration binds; the texts are those of `readHostedOptions`. */
interface Bindings {
  readonly LIMITS: LimitsNamespace;
  /** The built page; without it, another host serves it at the same origin. */
  readonly ASSETS?: BuiltFiles;
  readonly [name: string]: unknown;
}

type Handler = (request: Request) => Response | Promise<Response>;

let handler: Handler | undefined;

export default {
  fetch(request: Request, env: Bindings): Response | Promise<Response> {
    // The same for all requests of an instance.
    handler ??= createHandler(env);
    return handler(request);
  },
};

function createHandler(env: Bindings): Handler {
  const options = readHostedOptions(env);
  if ('upstream' in options) return createApp(options, env).fetch;
  for (const mistake of options) console.error(mistake);
  return () => Response.json({ error: 'not_set_up', message: options.join(' ') }, { status: 503 });
}

function createApp(options: HostedOptions, { LIMITS: namespace, ASSETS: files }: Bindings): Hono {
  const report = console.error;
  const keyOf = createKeyOf(options.key);
  const remote = { namespace, keyOf };
  const app = new Hono();
  app.route(
    relayPath,
    createHostedRelay({
      options,
      keyOf,
      call: createFetchUpstream(),
      people: createRemoteLimits({ ...remote, name: 'people', perSecond: personRate }),
      address: createRemoteLimits({ ...remote, name: 'address', perSecond: options.ceiling }),
      beat: 500,
      report,
    }),
  );
  if (files) {
    const serve = servePage(files, hostedMeta(options));
    app.all('*', ({ req }) => serve(req.raw));
  }
  app.notFound(() => toResponse(httpErrors.missing));
  app.onError((error) => {
    report(describeFailure(error));
    return toResponse(httpErrors.failed);
  });
  return app;
}
