// This file says where the links of a guide lead: `guide:paging`, `endpoint:questions`, `view:doctor`, `workbench:`, or a page
// of the web.
import type { Endpoint } from '../catalog/endpoint.ts';
import { findEndpoint } from '../request/draft.ts';

export type GuideLink =
  | { readonly kind: 'guide'; readonly id: string }
  | { readonly kind: 'endpoint'; readonly endpoint: Endpoint }
  /** A view of the response, or a panel. */
  | { readonly kind: 'view'; readonly name: string }
  | { readonly kind: 'workbench' }
  | { readonly kind: 'web'; readonly url: string };

/** Reads the address of a link; throws a `TypeError` for one that leads nowhere. */
export function readGuideLink(href: string): GuideLink {
  const [, scheme, rest = ''] = /^(\w+):(.*)$/.exec(href) ?? [];
  const endpoint = findEndpoint(rest);
  if (scheme === 'guide') return { kind: 'guide', id: rest };
  if (scheme === 'endpoint' && endpoint) return { kind: 'endpoint', endpoint };
  if (scheme === 'view') return { kind: 'view', name: rest };
  if (scheme === 'workbench') return { kind: 'workbench' };
  if (scheme === 'https') return { kind: 'web', url: href };
  throw new TypeError(`“${href}” leads nowhere.`);
}
