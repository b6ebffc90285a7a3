import { typedText } from '../../../request/draft.ts';
import type { Draft, DraftValues } from '../../../request/draft.ts';
import { holdsSecret } from '../../../secrets/redact.ts';
import type { PreparedRequest } from '../exchange.ts';
import type { Explorer } from '../explorer.svelte.ts';
import { oncePer } from '../once-per.svelte.ts';
import { sendsSameRequest } from '../same-request.ts';

/** What was in the form before it went back to a request. */
interface Undo {
  readonly restored: PreparedRequest;
  readonly form: PreparedRequest;
  /** What had been typed for the endpoint that it went to, and as the slug there. */
  readonly values: DraftValues;
  readonly team: string;
}

/** Puts the form back to the request that a shown response belongs to, without losing what was typed since. */
class FormRestorer {
  readonly #page: Explorer;
  #undo = $state.raw<Undo>();

  constructor(page: Explorer) {
    this.#page = page;
    page.credentials.watch(this.#redact);
  }

  /** Whether the form would now send something else. */
  isStale = (earlier: PreparedRequest): boolean => !sendsSameRequest(this.#page.prepared, earlier);

  /** Whether the form is unchanged since this request was restored. */
  canUndo = (earlier: PreparedRequest): boolean =>
    this.#undo?.restored === earlier && !this.isStale(earlier);

  /** Puts a request back into the form; nothing is sent. */
  restore = (earlier: PreparedRequest): void => {
    const { prepared, team, values, endpoint, credentials } = this.#page;
    const { request, draft } = earlier;
    this.#undo = {
      restored: earlier,
      form: {
        ...prepared,
        draft: { endpoint, values },
        request: {
          ...prepared.request,
          destination: { ...prepared.request.destination, team },
        },
      },
      values: this.#page.drafts.typedFor(draft.endpoint),
      team: credentials.of(request.destination.target.id).team,
    };
    this.#fill(earlier, draft);
  };

  /** Puts back what was in the form before. */
  undo = (): void => {
    const undo = this.#undo;
    if (!undo) return;
    this.#undo = undefined;
    const { restored, form, values, team } = undo;
    const { endpoint } = form.draft;
    this.#page.drafts.put({ endpoint: restored.draft.endpoint, values });
    this.#page.credentials.setTeam(restored.request.destination.target.id, team);
    this.#fill(form, { endpoint, values: this.#page.drafts.typedFor(endpoint) });
  };

  /** Whether the form has the endpoint and the target of a request, whatever is typed. */
  isInForm = ({ draft, request }: PreparedRequest): boolean => {
    const { endpoint, target } = this.#page;
    return endpoint === draft.endpoint && target.id === request.destination.target.id;
  };

  /** Opens the workbench with the filter of a request, or with fields to add to the one in its form. */
  editFilter = (earlier: PreparedRequest, add?: readonly string[]): void => {
    const isOfForm =
      typedText(this.#page.values, 'filter') === typedText(earlier.draft.values, 'filter');
    if (!this.isInForm(earlier) || (add === undefined && !isOfForm)) this.restore(earlier);
    this.#page.filterEditing.open(add);
  };

  /** Whether the doctor would examine the team, target and style that a request was sent with. */
  hasSameAccess = ({ request }: PreparedRequest): boolean => {
    const { target, team, style, fault } = request.destination;
    const now = this.#page.prepared.request.destination;
    const isSame = now.target.id === target.id && now.team === team && now.style.id === style.id;
    return isSame && (!target.sandbox || now.fault === fault);
  };

  openDoctor = (earlier: PreparedRequest): void => {
    if (!this.hasSameAccess(earlier)) this.restore(earlier);
    this.#page.layout.panel = 'doctor';
  };

  /** Drops what was in the form if it turns out to hold a token. */
  readonly #redact = (): void => {
    const { form, values, team } = this.#undo ?? {};
    const texts = [...Object.values(form?.draft.values ?? {}), ...Object.values(values ?? {})];
    const { secrets } = this.#page.credentials;
    if (holdsSecret([team, form?.request.destination.team, ...texts].join('\n'), secrets))
      this.#undo = undefined;
  };

  #fill({ request, clock }: PreparedRequest, draft: Draft): void {
    const { preferences, credentials, environments, fillForm } = this.#page;
    const { target, style, team, fault = '' } = request.destination;
    preferences.change({ style: style.id, zone: clock.zone });
    if (target.sandbox) this.#page.fault = fault;
    if (draft.endpoint.reach === 'team') credentials.setTeam(target.id, team);
    fillForm(
      draft,
      environments.find((environment) => environment.target.id === target.id),
    );
  }
}

export const restorerOf = oncePer((explorer: Explorer) => new FormRestorer(explorer));
