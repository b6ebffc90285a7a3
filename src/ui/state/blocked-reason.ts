import type { ApiRequest } from '../../request/build.ts';
import type { Environment } from './environment.ts';

/** Why a request cannot be run there, as a sentence with the way out; undefined when it can. */
export function blockedReason(
  { transport, writes }: Environment,
  request: ApiRequest,
): string | undefined {
  if (!transport) {
    return 'Browsers do not let a page call the API with a token. Copy a command and run it in your shell, or start this explorer on your computer.';
  }
  if (writes === 'off' && request.endpoint.verb === 'POST') {
    return 'Writing is off. Start the explorer with --allow-writes, or copy a command.';
  }
  return undefined;
}
