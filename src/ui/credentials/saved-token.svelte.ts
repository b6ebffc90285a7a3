// This file remembers one token, locked with a passphrase, for those who ask for it.
import type { VaultContents, Unlocked } from '../../secrets/vault.ts';
import type { StorageSlot } from '../browser/storage-slot.ts';

/** `ended`: before it was locked, the token was forgotten or the person thought better of it. */
export type Saved = 'saved' | 'newer' | 'refused' | 'ended';

export class SavedToken {
  readonly #keeper: StorageSlot;
  #exists = $state.raw(false);

  constructor(keeper: StorageSlot) {
    this.#keeper = keeper;
    this.#exists = keeper.read() !== undefined;
  }

  /** Whether something is remembered, whoever can open it. */
  get exists(): boolean {
    return this.#exists;
  }

  /** Locks an access and keeps it. What a newer explorer keeps is left as it is. */
  save = async (
    access: VaultContents,
    passphrase: string,
    signal?: AbortSignal,
  ): Promise<Saved> => {
    const { lock, unlock } = await import('../../secrets/vault.ts');
    const before = this.#keeper.read();
    if (before !== undefined && (await unlock(before, '', 1)).kind === 'newer') return 'newer';
    const locked = await lock(access, passphrase);
    if (signal?.aborted) return 'ended';
    this.#exists = this.#keeper.write(locked) || this.#exists;
    return this.#keeper.read() === undefined ? 'refused' : 'saved';
  };

  unlock = async (passphrase: string): Promise<Unlocked> => {
    const { unlock } = await import('../../secrets/vault.ts');
    return unlock(this.#keeper.read() ?? '', passphrase);
  };

  /** Takes over what another tab has done. */
  refresh = (): void => {
    this.#exists = this.#keeper.read() !== undefined;
  };

  forget = (): void => {
    this.#keeper.clear();
    this.refresh();
  };
}
