import type { FieldGetters } from '../../filtering/projection.ts';
import type { Revision } from '../../model/derived.ts';
import type { Team } from '../../store/team.ts';
import { neverPresent } from '../absent.ts';
import { encodeHtml } from '../html-encoding.ts';
import { renderBlocks } from '../markdown/markdown.ts';
import { personOf } from '../users/user.ts';

export const revisionFields: FieldGetters<'revision'> = {
  // Inferred: no record says what the required body is where no text was written.
  body: ({ markdown = '' }) => renderBlocks(markdown),
  comment: (item, team) => item.comment ?? tellState(item, team),
  content_license: neverPresent,
  creation_date: ({ at }) => at,
  is_rollback: () => false,
  last_body: ({ before }) => before && renderBlocks(before.markdown),
  last_tags: ({ before }) => before?.tags,
  last_title: ({ before }) => before?.title,
  post_id: ({ postId }) => postId,
  post_type: ({ postType }) => postType,
  revision_guid: ({ guid }) => guid,
  revision_number: ({ number }) => number,
  revision_type: ({ number }) => (number === undefined ? 'vote_based' : 'single_user'),
  set_community_wiki: () => false,
  tags: ({ tags }) => tags,
  title: ({ title }) => title,
  user: ({ by }, team) => personOf(by, team),
};

/** In the form of the recorded ones: what happened, and by whom, with the path of the person's page. */
function tellState({ told, by }: Revision, { whoIs, links }: Team): string | undefined {
  const person = whoIs(by);
  if (told === undefined || person === undefined) return told;
  const { pathname } = new URL(links.user(person));
  return `${told} by <a href="${pathname}">${encodeHtml(person.name)}</a>`;
}
