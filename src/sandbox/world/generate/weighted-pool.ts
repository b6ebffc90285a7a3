import type { Random } from './random.ts';

/** How many versions of each source are kept: one for every service. */
const VERSIONS = 25;

/** What can be written in many versions. */
export interface Source<Ware> {
  /** How often it is drawn, compared with others. */
  readonly weight: number;
  write: (version: number) => Ware;
}

/** Draws from all sources. A version is written when it is drawn first, and then shared by all who draw it. */
export function createStock<Ware>(sources: readonly Source<Ware>[], random: Random): () => Ware {
  const shelves = sources.map((source) => ({ source, wares: [] as Ware[] }));
  const urn = shelves.flatMap((shelf) =>
    Array<(typeof shelves)[number]>(shelf.source.weight).fill(shelf),
  );
  return () => {
    const { source, wares } = random.pick(urn);
    const version = random.int(0, VERSIONS - 1);
    return (wares[version] ??= source.write(version));
  };
}
