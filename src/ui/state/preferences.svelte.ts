import type { Zone } from '../../request/dates/date.ts';
import { isRecord } from '../../request/json.ts';
import { addressStyles, queryStyle } from '../../request/target.ts';
import type { AddressStyle } from '../../request/target.ts';
import { storageSlot } from '../browser/storage-slot.ts';
import type { StorageSlot } from '../browser/storage-slot.ts';

export type Theme = 'system' | 'light' | 'dark';

export const preferencesSlot = storageSlot('explorer-preferences');

export interface PreferenceValues {
  readonly theme: Theme;
  readonly style: AddressStyle['id'];
  readonly zone: Zone;
  readonly snippet: string;
  readonly showUnavailable: boolean;
  readonly teamInLinks: boolean;
  /** Presentation mode. */
  readonly presenting: boolean;
  /** The width of the form, and the height of the commands, where a person has set them. CSS pixels. */
  readonly formWidth: number | undefined;
  readonly commandsHeight: number | undefined;
  /** Whether dates can be read behind the numbers of a response. */
  readonly readableDates: boolean;
  /** The columns of the table of each type that a person has chosen some for, by their ids and in their order. */
  readonly tableColumns: Readonly<Record<string, readonly string[]>>;
  /** Which of the two panes is only a bar. */
  readonly folded: 'none' | 'commands' | 'response';
}

const initial: PreferenceValues = {
  theme: 'system',
  style: 'query',
  zone: 'utc',
  snippet: 'curl',
  showUnavailable: false,
  teamInLinks: false,
  presenting: false,
  formWidth: undefined,
  commandsHeight: undefined,
  readableDates: true,
  tableColumns: {},
  folded: 'none',
};

/** The page preferences. Nothing of a request and nothing secret is among them. */
export class Preferences {
  #values = $state.raw<PreferenceValues>(initial);
  readonly #slot: StorageSlot;

  constructor(slot: StorageSlot) {
    this.#slot = slot;
    this.#values = restore(slot.read());
  }

  get current(): PreferenceValues {
    return this.#values;
  }

  readonly style: AddressStyle = $derived(
    addressStyles.find(({ id }) => id === this.#values.style) ?? queryStyle,
  );

  /** Takes over what another tab has stored. */
  reload = (): void => {
    this.#values = restore(this.#slot.read());
  };

  change = (change: Partial<PreferenceValues>): void => {
    this.#values = { ...this.#values, ...change };
    this.#slot.write(JSON.stringify(this.#values));
  };

  /** Takes over the address style that an address names, if there is such a one. */
  takeStyle(id: string | undefined): void {
    const style = addressStyles.find((one) => one.id === id);
    if (style) this.change({ style: style.id });
  }

  /** Opens a pane that is only a bar: something in it is to be seen. */
  unfold = (pane: 'commands' | 'response'): void => {
    if (this.#values.folded === pane) this.change({ folded: 'none' });
  };
}

/** What is missing from an older or broken record has its initial value. */
function restore(text: string | undefined): PreferenceValues {
  const record = parse(text);
  const pick = <K extends keyof PreferenceValues>(
    name: K,
    known: readonly PreferenceValues[K][],
  ): PreferenceValues[K] => {
    const value = record.get(name);
    return known.find((one) => one === value) ?? initial[name];
  };
  const size = (name: 'formWidth' | 'commandsHeight'): number | undefined => {
    const value = record.get(name);
    return typeof value === 'number' && value > 0 ? value : initial[name];
  };
  const snippet = record.get('snippet');
  return {
    theme: pick('theme', ['system', 'light', 'dark']),
    style: pick('style', ['query', 'path']),
    zone: pick('zone', ['utc', 'local']),
    snippet: typeof snippet === 'string' ? snippet : initial.snippet,
    showUnavailable: pick('showUnavailable', [true, false]),
    teamInLinks: pick('teamInLinks', [true, false]),
    presenting: pick('presenting', [true, false]),
    formWidth: size('formWidth'),
    commandsHeight: size('commandsHeight'),
    readableDates: pick('readableDates', [true, false]),
    tableColumns: readColumns(record.get('tableColumns')),
    folded: pick('folded', ['none', 'commands', 'response']),
  };
}

/** A type with anything but a list of texts has the columns that it has at first. */
function readColumns(value: unknown): PreferenceValues['tableColumns'] {
  return Object.fromEntries(
    Object.entries(isRecord(value) ? value : {}).flatMap(([type, columns]) =>
      Array.isArray(columns) && columns.every((one) => typeof one === 'string')
        ? [[type, columns] as const]
        : [],
    ),
  );
}

function parse(text: string | undefined): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  } catch {
    return new Map();
  }
}
