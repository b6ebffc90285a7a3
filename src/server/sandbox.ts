import type { Sandbox } from './app.ts';
import type { SandboxChoice } from './options.ts';

/**
 * A sandbox that is loaded and made when it is first asked for: who only calls the real API needs none. One of a certain
 * size takes a while, and is made at once.
 */
export async function startSandbox(
  choice: SandboxChoice,
  report: (line: string) => void,
): Promise<Sandbox> {
  const make = async () => (await import('./make-sandbox.ts')).makeSandbox(choice, report);
  let sandbox: Promise<Sandbox> | undefined;
  if (choice.size !== undefined) {
    sandbox = make();
    await sandbox;
  }
  return async (request) => {
    sandbox ??= make();
    return (await sandbox)(request);
  };
}
