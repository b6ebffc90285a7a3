import { draftOfSaved } from '../../history/saved-rows.ts';
import type { SavedRequest } from '../../history/saved-rows.ts';
import { writeLink } from '../../request/link.ts';
import { queryStyle } from '../../request/target.ts';
import { addressOf } from '../share.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import { readTab, tabName } from '../state/panel-id.ts';
import { withoutSecrets } from './secrets.ts';

/** The address that opens a saved request elsewhere: with its variables filled in, for nobody else has them. */
export function linkOfSaved(request: SavedRequest, page: Explorer): string {
  const { presentation, team, variables } = page;
  const draft = variables.fill(draftOfSaved(request));
  const form = withoutSecrets({ draft, team }, page);
  const { panel, view } = readTab(request.view);
  const link = writeLink(form.draft, {
    team: presentation.showsTeamInLinks ? form.team : undefined,
    address: request.style === queryStyle.id ? undefined : request.style,
    view: tabName(panel, view),
  });
  return addressOf(link);
}
