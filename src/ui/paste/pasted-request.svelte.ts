import { tick } from 'svelte';
import type { Component } from 'svelte';
import type { Pasted, PastedCommand } from '../../request/paste/pasted.ts';
import { readPasted } from '../../request/paste/read-pasted.ts';
import { demoAccess } from '../../request/target.ts';
import { explainPasted, withoutSecret } from '../../secrets/explain-pasted.ts';
import type { ExplainedCommand } from '../../secrets/explain-pasted.ts';
import type { VaultContents } from '../../secrets/vault.ts';
import { prepareRequest } from '../state/exchange.ts';
import type { PreparedRequest } from '../state/exchange.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import { restorerOf } from '../state/form/form-restorer.svelte.ts';
import { oncePer } from '../state/once-per.svelte.ts';

interface Filled {
  readonly command: PastedCommand;
  readonly explained: ExplainedCommand;
  /** What the form sends as long as nobody changes it. */
  readonly form: PreparedRequest;
}

/** What was pasted last, and what became of it. It is in memory, and holds a token only until it is asked what to do with it. */
export class PastedRequest {
  /** The commands of a text that has several. */
  choices = $state.raw<readonly PastedCommand[]>([]);
  /** Why a text opens nothing. */
  problem = $state('');
  /** What is shown of it at the top of the form. */
  notice: Component | undefined;
  #filled = $state.raw<Filled>();
  /** The slug and the token of the team before those of a command took their place, and that token. */
  #replaced: { readonly before: VaultContents; readonly secret: string } | undefined;
  readonly #explorer: Explorer;

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
    explorer.credentials.watchForget(this.forget);
  }

  get filled(): Filled | undefined {
    return this.#filled;
  }

  /** Whether the form still is what was pasted. */
  get canUndo(): boolean {
    return this.#filled !== undefined && !restorerOf(this.#explorer).isStale(this.#filled.form);
  }

  /** Opens what was pasted outside the dialog, which is shown where something is to be chosen. */
  async open(text: string): Promise<void> {
    const isDone = await this.read(text);
    if (isDone) return;
    if (this.choices.length > 0) this.#explorer.layout.dialog = 'paste';
    else this.#explorer.layout.say(this.problem);
  }

  /** Fills the form from a text, or shows it as a response; returns whether nothing is left to be asked. */
  async read(text: string): Promise<boolean> {
    this.forget();
    try {
      return await this.#read(text);
    } catch {
      this.problem = 'The pasted text could not be read. Paste only its URL or its command.';
      return false;
    }
  }

  async #read(text: string): Promise<boolean> {
    const pasted = readPasted(text);
    if (pasted.kind === 'response') {
      await this.#explorer.showPasted(text);
      this.#explorer.layout.panel = 'response';
      this.#explorer.layout.say('The pasted response is shown. Nothing was sent.');
      return true;
    }
    return this.#take(pasted);
  }

  async #take(pasted: Exclude<Pasted, { kind: 'response' }>): Promise<boolean> {
    if (pasted.kind === 'nothing') {
      const { credentials, savedFilters } = this.#explorer;
      const secrets = [...credentials.secrets, ...pasted.secrets];
      this.problem = withoutSecret(pasted.problem, secrets, savedFilters.has);
      return false;
    }
    const [first, ...others] = pasted.commands;
    if (others.length > 0) this.choices = pasted.commands;
    else await this.choose(first);
    return others.length === 0;
  }

  /** Puts a command into the form. Nothing is sent. */
  async choose(command: PastedCommand): Promise<void> {
    const explorer = this.#explorer;
    const { target, preferences, fault, clock, credentials, savedFilters } = explorer;
    this.forget();
    const explained = explainPasted(command, credentials.secrets, savedFilters.has);
    const { endpoint } = command.draft;
    const draft = { endpoint, values: explained.values };
    const team = target.sandbox ? explorer.team : (explained.team ?? explorer.team);
    restorerOf(explorer).restore(
      prepareRequest(draft, { target, style: preferences.style, team, fault }, clock),
    );
    this.#filled = { command, explained: withTeam(explained, explorer), form: explorer.prepared };
    explorer.notices.showForLink([], this.notice);
    await focusNotice();
  }

  /** Moves the token into the token field of the team, the slug along with it. */
  takeToken(): void {
    const { command } = this.#filled ?? {};
    const explorer = this.#explorer;
    const environment = explorer.environments.find(({ target }) => !target.sandbox);
    if (!command?.token || !environment) return;
    this.#replaced = {
      before: explorer.credentials.of(environment.target.id),
      secret: command.token.secret,
    };
    explorer.selectEnvironment(environment);
    const { team } = this.#filled?.explained ?? {};
    if (typeof team === 'string') explorer.setTeam(team);
    explorer.setToken(command.token.secret);
    this.dropToken();
    void focusNotice();
    explorer.layout.say('The token is in the token field');
  }

  dropToken(): void {
    if (!this.#filled) return;
    const { token, ...command } = this.#filled.command;
    if (token) this.#filled = { ...this.#filled, command, form: this.#explorer.prepared };
  }

  /** Puts back what was in the form before, the environment included. */
  undo(): void {
    const { credentials, layout } = this.#explorer;
    const replaced = this.#replaced;
    this.forget();
    restorerOf(this.#explorer).undo();
    if (replaced) {
      const { before, secret } = replaced;
      credentials.setTeam('team', before.team);
      // Whoever has typed another since keeps it.
      if (credentials.of('team').token === secret) credentials.setToken('team', before.token);
      credentials.recognize();
    }
    layout.say('The form is as it was before');
  }

  forget = (): void => {
    this.choices = [];
    this.problem = '';
    this.#filled = undefined;
    this.#replaced = undefined;
  };
}

/** The sandbox keeps its own team. */
function withTeam(explained: ExplainedCommand, { target }: Explorer): ExplainedCommand {
  const { team, ignored } = explained;
  if (!target.sandbox || team === null || team === demoAccess.team) return explained;
  return { ...explained, ignored: [...ignored, 'The team is not used: the sandbox has its own.'] };
}

/** Leads to what was said of it, which the focus on a field would scroll away. */
export async function focusNotice(): Promise<void> {
  await tick();
  document.getElementById('pasted-request')?.focus();
}

/** What was pasted into an explorer. */
export const pastedRequestOf = oncePer((explorer: Explorer) => new PastedRequest(explorer));
