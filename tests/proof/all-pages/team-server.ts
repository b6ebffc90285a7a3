// This file is a server with a team of its own, which notes when it was asked for what, and lets a test step in between.
import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { createSandbox } from '../../../src/sandbox/handler.ts';
import type { Sandbox } from '../../../src/sandbox/handler.ts';
import { noLimits } from '../../../src/sandbox/throttle/rate-limits.ts';
import type { RateLimits } from '../../../src/sandbox/throttle/rate-limits.ts';
import { createWorld } from '../../../src/sandbox/world/world.ts';
import { buildQuestion, buildWorld } from '../../support/builders/world.ts';

export interface Arrival {
  /** Epoch milliseconds. */
  readonly at: number;
  /** The path and the query. */
  readonly target: string;
}

interface TeamOptions {
  readonly questions: number;
  readonly limits?: Partial<RateLimits>;
  /** Called with the number of each request, from 1, before it is answered. */
  readonly before?: (number: number, sandbox: Sandbox) => Promise<void> | void;
  /** Answers in place of the sandbox. */
  readonly answer?: (number: number) => Response;
  /** Puts something else into the JSON of a response. */
  readonly change?: (json: Readonly<Record<string, unknown>>, number: number) => object;
}

export type TeamServer = Awaited<ReturnType<typeof startTeam>>;

/** The demo team on a free port, without limits. */
export function startDemo(): Promise<TeamServer> {
  const now = Date.now() / 1000;
  return start(createSandbox({ world: createWorld({ now }), limits: demoLimits }), {});
}

const demoLimits = { ...noLimits, quota: 100_000 };

/** A team of so many questions on a free port. */
export function startTeam({ questions, limits = {}, ...steps }: TeamOptions) {
  const world = buildWorld({
    questions: Array.from({ length: questions }, (_, at) =>
      buildQuestion({ postId: at + 1, title: `“Frage” ${at + 1}: naïve \\ \t 日本 🚀 'x'` }),
    ),
  });
  const sandbox = createSandbox({ world, limits: { ...noLimits, quota: 10_000, ...limits } });
  return start(sandbox, steps);
}

async function start(sandbox: Sandbox, steps: Omit<TeamOptions, 'questions' | 'limits'>) {
  const arrivals: Arrival[] = [];
  const respond = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    arrivals.push({ at: Date.now(), target: pathname + search });
    const number = arrivals.length;
    await steps.before?.(number, sandbox);
    if (steps.answer) return steps.answer(number);
    const response = await sandbox(request);
    if (!steps.change) return response;
    const { body } = response;
    const plain = body?.pipeThrough(new DecompressionStream('gzip')) ?? null;
    const json = (await new Response(plain).json()) as Readonly<Record<string, unknown>>;
    return Response.json(steps.change(json, number), { status: response.status });
  };
  const server = serve({ fetch: respond, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sandbox,
    arrivals,
    stop: () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
    },
  };
}
