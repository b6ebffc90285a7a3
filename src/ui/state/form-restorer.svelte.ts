// This file goes back to the request that a shown response belongs to, without losing what was typed since.
import type { Draft, Values } from '../../request/draft.ts';
import { textOf } from '../../request/draft.ts';
import { holdsSecret } from '../../secrets/redact.ts';
import type { Drafts } from './drafts.svelte.ts';
import { sendsSame, type Prepared } from './exchange.ts';
import type { Explorer } from './explorer.svelte.ts';

/** What was in the form when it went back to a request. */
interface Left {
  readonly to: Prepared;
  readonly form: Prepared;
  /** What had been typed for the endpoint that it went to, and as the slug there. */
  readonly values: Values;
  readonly team: string;
}

export class Restoring {
  readonly #explorer: Explorer;
  readonly #drafts: Drafts;
  #left = $state.raw<Left>();

  constructor(explorer: Explorer, drafts: Drafts) {
    this.#explorer = explorer;
    this.#drafts = drafts;
  }

  /** Whether the form would now send something else. */
  isStale = (earlier: Prepared): boolean => !sendsSame(this.#explorer.prepared, earlier);

  /** Whether the form is as going back to this request has left it. */
  canUndo = (earlier: Prepared): boolean => this.#left?.to === earlier && !this.isStale(earlier);

  /** Gives up what was in the form where a token turns out to stand in it. */
  clean(tokens: readonly string[]): void {
    const { form, values, team } = this.#left ?? {};
    const texts = [...Object.values(form?.draft.values ?? {}), ...Object.values(values ?? {})];
    if (holdsSecret([team, form?.environment.team, ...texts].join('\n'), tokens))
      this.#left = undefined;
  }

  /** Puts the form back to what a request was made of; nothing is sent. */
  show = (earlier: Prepared): void => {
    const { prepared, team, values, endpoint, credentials } = this.#explorer;
    const { environment, draft } = earlier;
    this.#left = {
      to: earlier,
      form: {
        ...prepared,
        draft: { endpoint, values },
        environment: { ...prepared.environment, team },
      },
      values: this.#drafts.typedFor(draft.endpoint),
      team: credentials.of(environment.target.id).team,
    };
    this.#take(earlier, draft);
  };

  /** Puts the form back to what it was before it went to a request. */
  undo = (): void => {
    const left = this.#left;
    if (!left) return;
    this.#left = undefined;
    const { to, form, values, team } = left;
    const { endpoint } = form.draft;
    this.#drafts.put({ endpoint: to.draft.endpoint, values });
    this.#explorer.credentials.setTeam(to.environment.target.id, team);
    this.#take(form, { endpoint, values: this.#drafts.typedFor(endpoint) });
  };

  /** Whether fields are added to the filter where the form stands, which may be a later one: else it goes back first. */
  hasFormOf = ({ draft, environment }: Prepared): boolean => {
    const { endpoint, target } = this.#explorer;
    return endpoint === draft.endpoint && target.id === environment.target.id;
  };

  /** Opens the workbench with the filter of a request, or with fields to add to the one in its form. */
  editFilter = (earlier: Prepared, add?: readonly string[]): void => {
    const isOfForm =
      textOf(this.#explorer.values, 'filter') === textOf(earlier.draft.values, 'filter');
    if (!this.hasFormOf(earlier) || (add === undefined && !isOfForm)) this.show(earlier);
    this.#explorer.filterEditing.edit(add);
  };

  /** Whether the doctor would examine what a request was sent with: else the form goes back first. */
  hasAccessOf = ({ environment: { target, team, style, fault } }: Prepared): boolean => {
    const now = this.#explorer.prepared.environment;
    const isSame = now.target.id === target.id && now.team === team && now.style.id === style.id;
    return isSame && (!target.sandbox || now.fault === fault);
  };

  askDoctor = (earlier: Prepared): void => {
    if (!this.hasAccessOf(earlier)) this.show(earlier);
    this.#explorer.panel = 'doctor';
  };

  #take({ environment, clock }: Prepared, draft: Draft): void {
    const { preferences, credentials, places, put } = this.#explorer;
    const { target, style, team, fault = '' } = environment;
    preferences.change({ style: style.id, zone: clock.zone });
    if (target.sandbox) this.#explorer.fault = fault;
    if (draft.endpoint.reach === 'team') credentials.setTeam(target.id, team);
    put(
      draft,
      places.find((place) => place.target.id === target.id),
    );
  }
}
