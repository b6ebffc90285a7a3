import { maskText } from '../../secrets/mask.ts';
import type { Preferences } from './preferences.svelte.ts';

/** Presentation mode, for a shared screen: hides the team slug, names and e-mail addresses. */
export class Presentation {
  readonly #preferences: Preferences;
  readonly #team: () => string;

  constructor(preferences: Preferences, team: () => string) {
    this.#preferences = preferences;
    this.#team = team;
  }

  get isOn(): boolean {
    return this.#preferences.current.presenting;
  }

  /** Whether links and the address name the team. In presentation mode they do not. */
  get showsTeamInLinks(): boolean {
    return this.#preferences.current.teamInLinks && !this.isOn;
  }

  /** A text as it may be shown; the slug to hide is that of the form unless another is given. */
  mask = (text: string, team = this.#team()): string => (this.isOn ? maskText(text, team) : text);
}
