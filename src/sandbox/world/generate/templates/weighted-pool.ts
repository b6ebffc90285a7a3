import type { Random } from '../random.ts';

/** How many versions of each source are kept: one for every service. */
const VERSIONS = 25;

interface Source<Item> {
  /** How often it is drawn, compared with others. */
  readonly weight: number;
  readonly write: (version: number) => Item;
}

/** Draws from all sources. A version is written when it is drawn first, and then shared by all who draw it. */
export function createWeightedPool<Item>(sources: readonly Source<Item>[], random: Random) {
  const pool = sources.flatMap(({ weight, write }) =>
    Array<{ write: typeof write; versions: Item[] }>(weight).fill({ write, versions: [] }),
  );
  return (): Item => {
    const { write, versions } = random.pick(pool);
    const version = random.int(0, VERSIONS - 1);
    return (versions[version] ??= write(version));
  };
}
