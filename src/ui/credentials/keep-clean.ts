// This file takes tokens out of every text that the page keeps and that is none of the form, once they are known to be tokens.
import type { Explorer } from '../state/explorer.svelte.ts';

type Kept = Pick<Explorer, 'credentials' | 'runs' | 'restoring' | 'filterEditing' | 'savedFilters'>;

export function keepClean({
  credentials,
  runs,
  restoring,
  filterEditing,
  savedFilters,
}: Kept): void {
  credentials.watch(() => {
    runs.redact(credentials.secrets);
    restoring.clean(credentials.secrets);
    filterEditing.clean(credentials.clean);
    savedFilters.takeOut();
  });
}
