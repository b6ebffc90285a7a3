import {
  currentTextSource,
  draftToReadText,
  filterForText,
  readCurrentText,
} from '../../../filters/current-text.ts';
import type { CurrentTextSource } from '../../../filters/current-text.ts';
import { draftToCreate, readFilterResponse } from '../../../filters/filter-calls.ts';
import { typedText } from '../../../request/draft.ts';
import type { DraftValues } from '../../../request/draft.ts';
import type { Problem } from '../../../request/problem.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';
import { requestFor } from '../../state/request-for.ts';
import { SideCall } from '../../state/side-call.svelte.ts';

/** What came for fields in which something else is typed. */
interface Loaded {
  readonly id: string;
  readonly values: DraftValues;
}

/** What was put into the form, and what it took the place of. */
interface Replaced {
  readonly by: Loaded;
  readonly before: DraftValues;
}

/** Loads what stands in a post now into the form that edits it, and replaces nothing that was typed unless it is told to. */
export class TextLoader {
  readonly #explorer: Explorer;
  readonly #source: CurrentTextSource;
  readonly #call: SideCall;
  /** By target: a filter never expires. */
  #filters: Readonly<Record<string, string>> = {};
  #loading = $state.raw(false);
  #message = $state.raw('');
  #waiting = $state.raw<Loaded>();
  #replaced = $state.raw<Replaced>();
  /** What was last put into each field from here: it is nobody's typing. */
  #put: DraftValues = {};
  /** The load that is under way. */
  #run: symbol | undefined;

  constructor(explorer: Explorer) {
    const source = currentTextSource(explorer.endpoint);
    if (!source) throw new TypeError(`${explorer.endpoint.path} replaces no text.`);
    this.#explorer = explorer;
    this.#source = source;
    this.#call = new SideCall(explorer);
  }

  get id(): string {
    return typedText(this.#explorer.values, 'id');
  }
  get isLoading(): boolean {
    return this.#loading;
  }
  /** What came of the last call. */
  get message(): string {
    return this.#message;
  }
  /** Why the last call gave no text. */
  get failure(): SideCall['failure'] {
    return this.#call.failure;
  }
  /** Seconds until the API lets its texts be read again. */
  get pause(): number {
    const { quota, target } = this.#explorer;
    return quota.pauseOf(target, this.#source.reader);
  }
  /** The fields whose text was kept; empty once another id is typed. */
  get kept(): readonly string[] {
    return this.#waiting?.id === this.id ? Object.keys(this.#waiting.values) : [];
  }
  /** Whether the fields still hold what took the place of what was typed. */
  get canUndo(): boolean {
    const by = Object.entries(this.#replaced?.by.values ?? {});
    return by.length > 0 && by.every(([name, text]) => this.#explorer.values[name] === text);
  }

  /** Loads the texts; a problem that no call could help is returned instead. */
  load = async (): Promise<Problem | undefined> => {
    const problem = this.#explorer.submission.problems.find(({ parameter }) =>
      needed.has(parameter),
    );
    this.#drop();
    if (problem) {
      this.#message = problem.message;
      return problem;
    }
    const { id } = this;
    const { signal } = this.#explorer.lease;
    // Neither a text nor what it replaced is kept when the token is forgotten, or the environment is another.
    signal.addEventListener('abort', this.#drop, { once: true });
    const run = (this.#run = Symbol());
    this.#loading = true;
    const found = await this.#read(id);
    if (run !== this.#run) return undefined;
    this.#loading = false;
    if (found) this.#take(id, found);
    return undefined;
  };

  cancel = (): void => {
    this.#drop();
    this.#message = 'Cancelled: nothing was changed.';
  };

  /** Puts in what was loaded in the place of what was typed. */
  replace = (): void => {
    const by = this.#waiting;
    if (!by) return;
    const names = Object.keys(by.values);
    const before = names.map((name) => [name, this.#explorer.values[name] ?? ''] as const);
    this.#waiting = undefined;
    this.#fill(by.values);
    this.#replaced = { by, before: Object.fromEntries(before) };
    this.#message = `Replaced ${listOf(names)}.`;
  };

  /** Puts back what was typed; it can be replaced again. */
  undo = (): void => {
    if (!this.#replaced) return;
    const { by, before } = this.#replaced;
    for (const [name, text] of Object.entries(before)) this.#explorer.setValue(name, text);
    this.#waiting = by;
    this.#replaced = undefined;
    this.#message = 'What you typed is back.';
  };

  /** Another form is opened. */
  close = (): void => this.#drop();

  async #read(id: string): Promise<DraftValues | 'none' | undefined> {
    const filter = await this.#filter();
    if (filter === undefined) return undefined;
    return this.#call.send(
      requestFor(draftToReadText(this.#source, id, filter), this.#explorer),
      (json) => readCurrentText(this.#source, json),
      `The response contains no text of ${this.#nameOf(id)}.`,
    );
  }

  /** The filter that has nothing but the texts, as they were written. */
  async #filter(): Promise<string | undefined> {
    const { origin } = this.#explorer.target;
    const known = this.#filters[origin];
    if (known !== undefined) return known;
    const made = await this.#call.send(
      requestFor(draftToCreate(filterForText(this.#source)), this.#explorer),
      (json) => {
        const read = readFilterResponse(json);
        return read?.filter?.safe === false ? read.id : undefined;
      },
      'The response contains no unsafe filter, under which texts come as they were written.',
    );
    if (made !== undefined) this.#filters = { ...this.#filters, [origin]: made };
    return made;
  }

  #take(id: string, found: DraftValues | 'none'): void {
    const { label } = this.#explorer.target;
    if (found === 'none') {
      this.#message = `${label} has no ${this.#nameOf(id)}, or it was deleted. Check the ID; nothing was changed.`;
      return;
    }
    if (id !== this.id) {
      this.#message = `The ID was changed while ${this.#nameOf(id)} was loading. Load again; nothing was changed.`;
      return;
    }
    const isTyped = ([name, text]: readonly [string, string]): boolean => {
      const typed = this.#explorer.values[name] ?? '';
      return typed.trim() !== '' && typed !== text && typed !== this.#put[name];
    };
    const all = Object.entries(found);
    const kept = Object.fromEntries(all.filter(isTyped));
    const free = Object.fromEntries(all.filter((pair) => !isTyped(pair)));
    const absent = this.#source.fields.filter(({ parameter }) => !(parameter in found));
    this.#fill(free);
    if (Object.keys(kept).length > 0) this.#waiting = { id, values: kept };
    this.#message = [
      say(Object.keys(free), (names) => `Loaded ${names} of ${this.#nameOf(id)}.`),
      say(Object.keys(kept), (names) => `What you typed stays in ${names}.`),
      ...absent.map(({ parameter }) => `The response has no ${parameter}.`),
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  }

  #fill(values: DraftValues): void {
    for (const [name, text] of Object.entries(values)) this.#explorer.setValue(name, text);
    this.#put = { ...this.#put, ...values };
  }

  #nameOf(id: string): string {
    return `${this.#source.reader.returns} ${id}`;
  }

  readonly #drop = (): void => {
    this.#run = undefined;
    this.#call.cancel();
    this.#loading = false;
    this.#message = '';
    this.#waiting = undefined;
    this.#replaced = undefined;
  };
}

/** Without these nothing can be asked. */
const needed: ReadonlySet<string> = new Set(['id', 'team', 'token']);

function listOf(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names);
}

function say(names: readonly string[], sentence: (names: string) => string): string {
  return names.length === 0 ? '' : sentence(listOf(names));
}
