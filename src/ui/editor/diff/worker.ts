// This file makes the worker that finds the differing lines: without one, the editor does that in the page.
import workerUrl from 'monaco-editor/editor/editor.worker?worker&url';

/** The part of the Trusted Types API that is used; not every browser has it. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

/** Tells Monaco how to make its worker. Call it before the first diff. */
export function provideWorker(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  // The content policy names this policy; it lets nothing through but the one file of this page.
  const policy = trustedTypes?.createPolicy('app-worker', {
    createScriptURL: () => workerUrl,
  });
  globalThis.MonacoEnvironment = {
    getWorker: () =>
      new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module' }),
  };
}
