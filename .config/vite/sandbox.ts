import { getRequestListener } from '@hono/node-server';
import type { Plugin, ViteDevServer } from 'vite';
import { injectMeta } from '../../src/server/http/inject-meta.ts';
import type * as sandboxModule from '../../src/server/sandbox/make-sandbox.ts';

const bases = /^\/(?:v?\d+\.\d+|sandbox)(?:[/?]|$)/;

/** `npm run dev` answers like the built server: the sandbox under its bases, and a page that knows of it. */
export function mountSandbox(): Plugin {
  return {
    name: 'mount-sandbox',
    apply: (_, { command }) => command === 'serve' && process.env.VITEST === undefined,
    transformIndexHtml: (html) => injectMeta(html),
    configureServer(server) {
      const find = keepSandbox(server);
      const handle = getRequestListener(async (request) => (await find())(request));
      server.middlewares.use((incoming, outgoing, next) => {
        if (bases.test(incoming.url ?? '')) void handle(incoming, outgoing);
        else next();
      });
    },
  };
}

const usual = { size: undefined, isThrottled: true, cors: 'observed' } as const;

/** One sandbox, with what was written to it, until one of its modules changes. */
function keepSandbox(server: ViteDevServer) {
  let loaded: typeof sandboxModule | undefined;
  let sandbox: ReturnType<typeof sandboxModule.makeSandbox> | undefined;
  return async () => {
    const module = (await server.ssrLoadModule(
      '/src/server/sandbox/make-sandbox.ts',
    )) as typeof sandboxModule;
    if (module !== loaded || sandbox === undefined)
      sandbox = module.makeSandbox(usual, console.error);
    loaded = module;
    return sandbox;
  };
}
