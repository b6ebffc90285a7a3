// This file takes tokens out of every text that the page keeps and that is none of the form, once they are known to be tokens.
import type { Explorer } from '../state/explorer.svelte.ts';

type Kept = Pick<Explorer, 'keyring' | 'runs' | 'restoring' | 'filterEditing' | 'keptFilters'>;

export function keepClean({ keyring, runs, restoring, filterEditing, keptFilters }: Kept): void {
  keyring.watch(() => {
    runs.redact(keyring.secrets);
    restoring.clean(keyring.secrets);
    filterEditing.clean(keyring.clean);
    keptFilters.takeOut();
  });
}
