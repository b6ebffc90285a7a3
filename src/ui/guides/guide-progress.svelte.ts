import type { GuideOutline } from '../../guides/guide.ts';
import { isRecord, parseJson } from '../../request/json.ts';
import { storageSlot } from '../browser/storage-slot.ts';
import type { StorageSlot } from '../browser/storage-slot.ts';

type Reached = Readonly<Record<string, readonly string[]>>;

/** Which steps were reached: the ids of those of each guide. The browser stores them, and nothing else. */
export class GuideProgress {
  readonly #slot: StorageSlot;
  #reached = $state.raw<Reached>({});

  constructor(slot: StorageSlot = storageSlot('explorer-guides')) {
    this.#slot = slot;
    this.#reached = restore(slot.read());
  }

  has(guide: string, step: string): boolean {
    return this.#reached[guide]?.includes(step) ?? false;
  }

  /** How many of the steps of a guide that can be tried were reached. */
  countOf({ id, attempts }: GuideOutline): number {
    return attempts.filter((step) => this.has(id, step)).length;
  }

  note(guide: string, step: string): void {
    if (this.has(guide, step)) return;
    // Another tab may have written since.
    const all = merge(this.#reached, restore(this.#slot.read()));
    this.#reached = merge(all, { [guide]: [step] });
    this.#slot.write(JSON.stringify(this.#reached));
  }
}

function merge(some: Reached, others: Reached): Reached {
  const joined = Object.entries(others).map(
    ([guide, steps]) => [guide, [...new Set([...(some[guide] ?? []), ...steps])]] as const,
  );
  return { ...some, ...Object.fromEntries(joined) };
}

/** A guide with anything but a list of texts has no progress. */
function restore(text = ''): Reached {
  const stored = parseJson(text);
  return Object.fromEntries(
    Object.entries(isRecord(stored) ? stored : {}).flatMap(([guide, steps]) =>
      Array.isArray(steps) ? [[guide, steps.filter((one) => typeof one === 'string')]] : [],
    ),
  );
}
