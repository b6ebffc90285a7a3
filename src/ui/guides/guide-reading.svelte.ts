import type { Attempt, Guide, Step } from '../../guides/guide.ts';
import { loadGuide } from '../../guides/index.ts';
import { judge } from '../../guides/judge.ts';
import type { Verdict } from '../../guides/judge.ts';
import { demoAccess } from '../../request/target.ts';
import { isSecret } from '../credentials/credentials.svelte.ts';
import { prepareRequest } from '../state/exchange.ts';
import type { Exchange, PreparedRequest } from '../state/exchange.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import { restorerOf } from '../state/form/form-restorer.svelte.ts';
import { oncePer } from '../state/once-per.svelte.ts';
import { sendsSameRequest } from '../state/same-request.ts';
import { GuideProgress } from './guide-progress.svelte.ts';

/** A step that was tried, and what came of it. */
export interface LastStep {
  readonly step: Step;
  readonly verdict: Verdict;
}

/** What the form was filled with for a step. */
interface Tried {
  readonly step: Step;
  readonly prepared: PreparedRequest;
  /** The token of the sandbox before; none of them is secret. */
  readonly token: string;
}

/** The guide that is open: it fills the form for its steps, and looks at each run whether that got to where a step leads. */
export class GuideReading {
  /** The id of the title that has the focus once it is there. */
  focusNext = '';
  readonly progress: GuideProgress;
  readonly #page: Explorer;
  #guide = $state.raw<Guide>();
  /** When it was asked for; epoch milliseconds. */
  #since = 0;
  /** By the id of the step. */
  #verdicts = $state.raw<Readonly<Record<string, Verdict | undefined>>>({});
  #last = $state.raw<Step>();
  #tried = $state.raw<Tried>();

  constructor(page: Explorer, progress = new GuideProgress()) {
    this.#page = page;
    this.progress = progress;
    page.runner.watch(this.#look);
  }

  /** Fetches the text of a guide unless it is the one at hand. */
  load = async (id: string): Promise<Guide> => {
    if (this.#guide?.id === id) return this.#guide;
    const since = Date.now();
    const guide = await loadGuide(id);
    this.#guide = guide;
    this.#since = since;
    this.#verdicts = {};
    this.#last = undefined;
    return guide;
  };

  verdictOf({ id }: Step): Verdict | undefined {
    return this.#verdicts[id];
  }

  /** The step that was tried last. */
  get last(): LastStep | undefined {
    const step = this.#last;
    const verdict = step && this.#verdicts[step.id];
    return verdict && { step, verdict };
  }

  /** The place of a step in its guide, counted from 1. */
  placeOf = (step: Step): number => (this.#guide?.steps.indexOf(step) ?? -1) + 1;

  /** Fills the form for a step of the sandbox, wherever the form was; returns whether it can be sent. */
  fill(step: Step, attempt: Attempt): boolean {
    const page = this.#page;
    if (isSecret(page.credentials.of('sandbox').token)) {
      this.#note(step, { isReached: false, sentence: secretToken });
      return false;
    }
    // What a person had is what undoing leads to, not the step before.
    if (this.#tried && this.canUndo(this.#tried.step)) this.#putBack(this.#tried);
    const before = page.credentials.of('sandbox').token;
    const prepared = prepareFor(attempt, page);
    restorerOf(page).restore(prepared);
    page.credentials.setToken('sandbox', attempt.token);
    this.#tried = { step, prepared, token: before };
    return true;
  }

  /** Whether the form still is what a step has filled in. */
  canUndo = (step: Step): boolean =>
    this.#tried?.step === step && restorerOf(this.#page).canUndo(this.#tried.prepared);

  /** Puts back what was in the form before, with the environment and the token of the sandbox; the verdict is forgotten. */
  undo = (): void => {
    const tried = this.#tried;
    if (!tried) return;
    this.#putBack(tried);
    this.#verdicts = { ...this.#verdicts, [tried.step.id]: undefined };
  };

  #putBack({ token }: Tried): void {
    restorerOf(this.#page).undo();
    this.#page.credentials.setToken('sandbox', token);
    this.#tried = undefined;
  }

  readonly #look = (exchange: Exchange): void => {
    if (!this.#guide || this.#guide.id !== this.#page.layout.guide) return;
    const { at, outcome, draft, clock, request, collected } = exchange;
    // What was sent before the guide was open, or put together from all pages, is no run of a step.
    if (at < this.#since || outcome.kind === 'aborted' || collected) return;
    const style = request.destination.style.id;
    const run = { outcome, values: draft.values, clock, style };
    const candidates = this.#guide.steps.flatMap((step) =>
      step.attempt?.endpoint === draft.endpoint
        ? [{ step, verdict: judge(step.attempt, run) }]
        : [],
    );
    const tried = this.#tried;
    const isAsFilled = tried !== undefined && sendsSameRequest(exchange, tried.prepared);
    const own = isAsFilled ? candidates.find(({ step }) => step === tried.step) : undefined;
    const found = own ?? this.#choose(candidates);
    if (found) this.#note(found.step, found.verdict);
  };

  /** Of a run by hand the step that it reaches, a new one first, or else the one that was tried last. */
  #choose(candidates: readonly LastStep[]): LastStep | undefined {
    const isNew = ({ step }: LastStep): boolean => !this.#verdicts[step.id]?.isReached;
    const reached = candidates.filter(({ verdict }) => verdict.isReached);
    return (
      reached.find(isNew) ??
      reached[0] ??
      candidates.find(({ step }) => step === this.#last) ??
      candidates.find(isNew)
    );
  }

  #note(step: Step, verdict: Verdict): void {
    this.#verdicts = { ...this.#verdicts, [step.id]: verdict };
    this.#last = step;
    if (verdict.isReached && this.#guide) this.progress.note(this.#guide.id, step.id);
  }
}

const secretToken =
  "Not sent: the Access token of the sandbox isn't one of its own. Choose sandbox-pat in the sandbox settings, then try again.";

/** The request of a step, at the sandbox and its demo team. */
function prepareFor(attempt: Attempt, page: Explorer): PreparedRequest {
  const [{ target }] = page.environments;
  const { endpoint, values, style = page.preferences.style, fault } = attempt;
  const destination = { target, style, team: demoAccess.team, fault };
  return prepareRequest({ endpoint, values }, destination, page.clock);
}

export const guideReadingOf = oncePer((explorer: Explorer) => new GuideReading(explorer));
