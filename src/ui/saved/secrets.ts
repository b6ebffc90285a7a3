// This file keeps secrets out of what is saved: browsers keep it, and its exports are passed on.
import type { SavedFile } from '../../history/saved-file.ts';
import { draftOfSaved } from '../../history/saved-rows.ts';
import { findSecret } from '../../secrets/detect.ts';
import { findMisplacedSecrets, withoutMisplaced } from '../../secrets/misplaced.ts';
import type { TypedForm } from '../../secrets/misplaced.ts';
import type { Credentials } from '../credentials/credentials.svelte.ts';
import type { SavedFilters } from '../filters/saved/saved-filters.svelte.ts';

/** The page, as far as it takes part. */
interface Page {
  readonly credentials: Pick<Credentials, 'secrets'>;
  readonly savedFilters: Pick<SavedFilters, 'has'>;
}

const advice = 'This looks like an access token, and what is saved here stays in this browser:';

/** Why a name or notes cannot be saved; empty where they can. The text is not in it. */
export function proseProblem(text: string, { credentials }: Page): string {
  const found = findSecret(text, 'prose', credentials.secrets);
  return found ? `${advice} take it out.` : '';
}

/** Why a variable cannot have a name or a text; empty where it can. */
export function variableProblem(text: string, { credentials, savedFilters }: Page): string {
  // The ids of filters look like tokens otherwise.
  const content = text.startsWith('!') ? 'filter' : 'list';
  const found = findSecret(text, content, credentials.secrets, savedFilters.has);
  return found && found.kind !== 'embedded' ? `${advice} enter it in the token field.` : '';
}

/** A form without what looks like a secret. */
export function withoutSecrets(form: TypedForm, { credentials, savedFilters }: Page): TypedForm {
  return withoutMisplaced(form, findMisplacedSecrets(form, credentials.secrets, savedFilters.has));
}

/** What a file holds without what looks like a secret, and how many texts were left out. */
export function fileWithoutSecrets(file: SavedFile, page: Page): [file: SavedFile, left: number] {
  let left = 0;
  const requests = file.requests.flatMap((request) => {
    if (proseProblem(request.name, page) !== '') {
      left += 1;
      return [];
    }
    const draft = draftOfSaved(request);
    const { values } = withoutSecrets({ draft, team: '' }, page).draft;
    left += Object.keys(request.values).length - Object.keys(values).length;
    const notes = proseProblem(request.notes, page) === '' ? request.notes : '';
    if (notes !== request.notes) left += 1;
    const filterName = proseProblem(request.filterName, page) === '' ? request.filterName : '';
    return [{ ...request, values, notes, filterName }];
  });
  const folders = file.folders.filter(({ name }) => proseProblem(name, page) === '');
  const variables = file.variables.filter(({ name, text }) =>
    [name, text].every((part) => variableProblem(part, page) === ''),
  );
  left += file.folders.length - folders.length + file.variables.length - variables.length;
  return [{ ...file, requests, folders, variables }, left];
}
