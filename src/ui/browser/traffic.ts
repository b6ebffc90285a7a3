/** A request that the browser made for this page, as it lists them itself. */
export interface PageRequest {
  readonly url: string;
  readonly origin: string;
  /** Bytes over the wire; 0 where they came from the browser's cache, or the browser does not tell. */
  readonly bytes: number;
}

/** All requests that the browser made for the page since it was opened, the first one first. */
export function pageRequests(timeline: Performance): readonly PageRequest[] {
  return ['navigation', 'resource']
    .flatMap((type) => timeline.getEntriesByType(type))
    .map((entry) => ({
      url: entry.name,
      origin: new URL(entry.name).origin,
      bytes: 'transferSize' in entry ? Number(entry.transferSize) : 0,
    }));
}
