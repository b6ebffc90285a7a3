import type { SandboxHandler } from '../http/app.ts';
import type { SandboxChoice } from '../options.ts';
import type * as module from './make-sandbox.ts';

export interface DeferredSandbox {
  readonly ask: SandboxHandler;
  /** Makes the sandbox now, unless it is made or being made. */
  readonly load: () => Promise<SandboxHandler>;
}

const importModule = () => import('./make-sandbox.ts');

/** A sandbox that is loaded when it is first asked for, or before. What failed to load is tried again by the next who asks. */
export function deferredSandbox(
  choice: SandboxChoice,
  report: (line: string) => void,
  importCode: () => Promise<Pick<typeof module, 'makeSandbox'>> = importModule,
): DeferredSandbox {
  let sandbox: Promise<SandboxHandler> | undefined;
  const load = () => {
    sandbox ??= importCode()
      .then(({ makeSandbox }) => makeSandbox(choice, report))
      .catch((error: unknown) => {
        sandbox = undefined;
        throw error;
      });
    return sandbox;
  };
  return { load, ask: async (request) => (await load())(request) };
}
