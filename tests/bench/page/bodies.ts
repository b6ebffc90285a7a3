// This file makes responses of any size out of those of the demo team.

/** Bytes of a usual response, of a large one, and of two that few have seen. */
export const sizes = { usual: 30_000, large: 500_000, huge: 5_000_000, most: 25_000_000 } as const;

/** A page of questions of the demo team, each as JSON. */
export async function fetchItems(origin: string): Promise<readonly string[]> {
  const response = await fetch(`${origin}/2.3/questions?pagesize=100&team=demo`, {
    headers: { 'X-API-Access-Token': 'sandbox-pat' },
  });
  const { items } = (await response.json()) as { items: readonly unknown[] };
  return items.map((item) => JSON.stringify(item));
}

/** A response of about that many bytes; the marker stands in its first item. */
export function bodyOf(items: readonly string[], bytes: number, marker: string): Buffer {
  const all = [`{"title":"${marker}","question_id":1}`];
  for (let length = 0, at = 0; length < bytes; at += 1) {
    const item = items[at % items.length] ?? '{}';
    all.push(item);
    length += item.length + 1;
  }
  return Buffer.from(
    `{"items":[${all.join(',')}],"has_more":false,"quota_max":10000,"quota_remaining":9000}`,
  );
}
