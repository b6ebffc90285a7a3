import type { Sandbox } from './app.ts';

/** A sandbox with a demo team of its own, by the clock of this computer. */
export function startSandbox(): Sandbox {
  const error = {
    error_id: 503,
    error_message: 'the sandbox is not built yet',
    error_name: 'temporarily_unavailable',
  };
  return () => Promise.resolve(Response.json(error, { status: 400 }));
}
