import type { VaultContents, Unlocked } from '../../secrets/vault.ts';
import type { StorageSlot } from '../browser/storage-slot.ts';

/** `ended`: before it was locked, the token was forgotten or the person thought better of it. */
export type SaveResult = 'saved' | 'newer' | 'refused' | 'ended';

/** One token stored in the browser, encrypted with a passphrase, for those who ask for it. */
export class SavedToken {
  readonly #slot: StorageSlot;
  #exists = $state.raw(false);

  constructor(slot: StorageSlot) {
    this.#slot = slot;
    this.#exists = slot.read() !== undefined;
  }

  /** Whether a token is saved, whoever can unlock it. */
  get exists(): boolean {
    return this.#exists;
  }

  /** Encrypts and stores a token. One that a newer version of this explorer saved is left unchanged. */
  save = async (
    access: VaultContents,
    passphrase: string,
    signal?: AbortSignal,
  ): Promise<SaveResult> => {
    const { lock, unlock } = await import('../../secrets/vault.ts');
    const before = this.#slot.read();
    if (before !== undefined && (await unlock(before, '', 1)).kind === 'newer') return 'newer';
    const locked = await lock(access, passphrase);
    if (signal?.aborted) return 'ended';
    this.#exists = this.#slot.write(locked) || this.#exists;
    return this.#slot.read() === undefined ? 'refused' : 'saved';
  };

  unlock = async (passphrase: string): Promise<Unlocked> => {
    const { unlock } = await import('../../secrets/vault.ts');
    return unlock(this.#slot.read() ?? '', passphrase);
  };

  /** Takes over what another tab has done. */
  reload = (): void => {
    this.#exists = this.#slot.read() !== undefined;
  };

  forget = (): void => {
    this.#slot.clear();
    this.reload();
  };
}
