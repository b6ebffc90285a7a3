// This file makes the connections to the API: always TLS that is verified, through the proxy of the environment.
import { EnvHttpProxyAgent, Pool } from 'undici';
import type { Dispatcher } from 'undici';
import type { UpstreamLimits } from './limits.ts';

/** What went wrong before the proxy let anything through. */
export class ProxyError extends Error {
  override readonly name = 'ProxyFailure';
}

/** Makes the connections; `ca` stands in for the authorities that node trusts. */
export function createAgent({ connect, firstByte, idle }: UpstreamLimits, ca?: string): Dispatcher {
  // Said outright, so that NODE_TLS_REJECT_UNAUTHORIZED has no say.
  const tls = { rejectUnauthorized: true, timeout: connect, ...(ca !== undefined && { ca }) };
  return new EnvHttpProxyAgent({
    connect: tls,
    requestTls: tls,
    proxyTls: { rejectUnauthorized: true, timeout: connect },
    headersTimeout: firstByte,
    bodyTimeout: idle,
    connections: 16,
    clientFactory: (origin, options) => new ProxyPool(origin, options),
  });
}

/** Tells failures on the way to the proxy from those beyond it. */
class ProxyPool extends Pool {
  override connect(options: Dispatcher.ConnectOptions): Promise<Dispatcher.ConnectData>;
  override connect(
    options: Dispatcher.ConnectOptions,
    callback: (error: Error | null, data: Dispatcher.ConnectData) => void,
  ): void;
  override async connect(options: Dispatcher.ConnectOptions): Promise<Dispatcher.ConnectData> {
    try {
      return await super.connect(options);
    } catch (cause) {
      throw new ProxyError('The proxy was not reached.', { cause });
    }
  }
}
