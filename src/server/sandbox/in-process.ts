import { throughFetch } from '../../exchange/fetch.ts';
import type { Transport } from '../../exchange/transport.ts';
import { makeSandbox } from './make-sandbox.ts';

/** Carries requests to a sandbox of its own within this process, with no network; its bugs are reported in one line each. */
export function throughOwnSandbox(report: (line: string) => void): Transport {
  const handle = makeSandbox({ size: undefined, isThrottled: true, cors: 'observed' }, report);
  return throughFetch((request) => handle(request));
}
