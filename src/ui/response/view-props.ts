import type { Exchange } from '../state/exchange.ts';

/** What every view of a response is given. */
export interface ViewProps {
  readonly exchange: Exchange;
  /** The response as it may be shown, copied and downloaded: without a byte order mark, masked in presentation mode. */
  readonly text: string;
  /** How many characters of it are JSON, where they are not all. */
  readonly end: number | undefined;
}
