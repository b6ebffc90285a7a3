/** The part of the Trusted Types API that is used; not every browser has it. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

/** Starts a worker from a file of this page. */
export function startWorker(url: string): Worker {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  // The content policy names this policy; it lets nothing through but the one file.
  const policy = trustedTypes?.createPolicy('app-worker', { createScriptURL: () => url });
  return new Worker(policy?.createScriptURL(url) ?? url, { type: 'module' });
}
