import type { Endpoint } from '../../catalog/endpoint.ts';
import { ApiError } from '../http/api-error.ts';

/** Seconds for which a request counts as the same again (docs/throttle speaks of a minute). */
const memory = 60;
/** More than are written in that time. Beyond it the oldest is forgotten. */
const most = 1000;

const creating = /-(question|answer|comment|article|suggested-edit)$/;

export interface WriteRequest {
  readonly token: string;
  readonly endpoint: Endpoint;
  readonly params: URLSearchParams;
  /** The path, which names what is written to. */
  readonly path: string;
}

/** Refuses to write the same twice, and articles in quick succession: `check` throws, `note` is called once something was stored. */
export function createDuplicateCheck(articlePause: number, now: () => number) {
  const noted = new Map<string, number>();
  let lastArticle = -Infinity;
  return {
    check: (writing: WriteRequest): void => {
      if (!isCreating(writing)) return;
      const moment = now();
      if ((noted.get(keyOf(writing)) ?? -Infinity) > moment - memory) {
        // Invented: no public record of the message.
        throw new ApiError(409, 'duplicate_request', 'this was posted already');
      }
      const wait = lastArticle + articlePause - moment;
      if (writing.endpoint.slug === 'create-article' && wait > 0) {
        // Invented: an official script says that there is about one article a minute, not what a second one gets.
        const message = `articles can be created once in ${articlePause} seconds, wait ${Math.ceil(wait)}`;
        throw new ApiError(502, 'throttle_violation', message);
      }
    },
    note: (writing: WriteRequest): void => {
      if (!isCreating(writing)) return;
      const moment = now();
      const key = keyOf(writing);
      noted.delete(key);
      noted.set(key, moment);
      for (const [name, at] of noted) {
        if (at > moment - memory && noted.size <= most) break;
        noted.delete(name);
      }
      if (writing.endpoint.slug === 'create-article') lastArticle = moment;
    },
  };
}

function isCreating({ endpoint }: WriteRequest) {
  return endpoint.slug.startsWith('create-') && creating.test(endpoint.slug);
}

/** Neither the order of the parameters makes another request, nor the filter, nor what the endpoint knows nothing of. */
function keyOf({ token, path, endpoint, params }: WriteRequest) {
  const pairs = endpoint.parameters.map(({ name }) => `${name}=${params.get(name)?.trim() ?? ''}`);
  return [token, path, ...pairs].join('\n');
}
