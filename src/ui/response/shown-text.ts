import { withoutBom } from '../../exchange/read-outcome.ts';
import { maskResponse } from '../../secrets/mask-response.ts';
import type { Exchange } from '../state/exchange.ts';
import type { Presentation } from '../state/presentation-mode.svelte.ts';

/** The response of an exchange as it may be shown, copied and downloaded; empty where there is none. */
export function shownText({ outcome, request }: Exchange, { isOn }: Presentation): string {
  const text = 'received' in outcome ? withoutBom(outcome.received.text) : '';
  return isOn ? maskResponse(text, request.destination.team) : text;
}
