import type { Attachment } from 'svelte/attachments';
import type { Figure } from '../../../inspector/charts/figure.ts';
import { ItemCounter } from '../../../inspector/charts/figures.ts';
import type { Rows } from '../../../inspector/rows.ts';
import type { Zone } from '../../../request/dates/date.ts';
import { runInSlices } from '../../browser/slices.ts';

interface Source {
  /** Begins to read the items. */
  readonly read: () => Rows;
  /** What the endpoint returns. */
  readonly returned: string;
}

/** What was read of a response. */
interface Counted {
  readonly counter: ItemCounter;
  readonly items: number;
  readonly hasItems: boolean;
}

/** A response as charts: read once, and drawn for each zone, in slices shorter than a person notices. */
export class ResponseCharts {
  readonly #source: Source;
  readonly #zone: () => Zone;
  #counted = $state.raw<Counted>();
  #figures = $state.raw<readonly Figure[]>();

  constructor(source: Source, zone: () => Zone) {
    this.#source = source;
    this.#zone = zone;
  }

  /** Undefined until all items are counted. */
  get figures(): readonly Figure[] | undefined {
    return this.#figures;
  }

  /** How many items there are; undefined until they are counted, and where there is no list of them. */
  get items(): number | undefined {
    return this.#counted?.hasItems ? this.#counted.items : undefined;
  }

  /** Counts the items while the element is there. */
  readonly count: Attachment = () => {
    const controller = new AbortController();
    void this.#count(controller.signal);
    return () => controller.abort();
  };

  async #count(signal: AbortSignal): Promise<void> {
    const { read, returned } = this.#source;
    let counter = new ItemCounter(returned);
    let items = 0;
    const end = await runInSlices(read(), {
      signal,
      onstep: ({ index, item }) => {
        if (index === 0) counter = new ItemCounter(returned);
        items = index + 1;
        counter.add(item);
      },
    });
    if (end) this.#counted = { counter, items, hasItems: end.hasItems };
  }

  /** Draws what is counted while the element is there, again in another zone. */
  readonly draw: Attachment = () => {
    const controller = new AbortController();
    if (this.#counted) void this.#draw(this.#counted, this.#zone(), controller.signal);
    return () => controller.abort();
  };

  async #draw({ counter, hasItems }: Counted, zone: Zone, signal: AbortSignal): Promise<void> {
    const figures: Figure[] = [];
    if (hasItems)
      await runInSlices(counter.figures(zone), {
        signal,
        onstep: (figure) => figures.push(figure),
      });
    if (!signal.aborted) this.#figures = figures;
  }
}
