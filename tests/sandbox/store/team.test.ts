import { expect, test } from 'vitest';
import { createTeam } from '../../../src/sandbox/store/team.ts';
import type { Team } from '../../../src/sandbox/store/team.ts';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { worldNow } from '../../support/builders/world.ts';

const world = buildSampleWorld();

/** What every index holds, by ids. */
function read(team: Team) {
  const ids = (listing: { readonly items: readonly object[]; readonly type: { id: unknown } }) =>
    listing.items.map((item) => (listing.type.id as (item: object) => unknown)(item));
  const keys = [...team.people.keys(), ...team.questions.keys(), ...team.answers.keys()];
  const shelves = [
    ...[team.questionsBy, team.answersBy, team.postsBy, team.postsEditedBy, team.commentsBy],
    ...[team.commentsTo, team.commentsOn, team.answersTo, team.questionsLinkingTo],
    ...[team.suggestedEditsBy, team.suggestedEditsOn],
  ];
  const lists = [
    ...[team.people.listing, team.questions.listing, team.answers.listing, team.articles.listing],
    ...[team.posts.listing, team.comments.listing, team.suggestedEdits.listing],
    ...[team.tagging.listing, team.awards.badges, team.awards.recipients],
  ];
  return {
    lists: lists.map(ids),
    shelves: shelves.map((shelf) => keys.map((key) => ids(shelf.listingOfAny([key])))),
    totals: Object.entries(team.totals),
  };
}

function change(team: Team) {
  const [question] = team.questions.values();
  const [comment] = team.comments.values();
  const [answer] = team.answers.values();
  if (!question || !comment || !answer) throw new Error('The world is empty.');
  team.questions.save({ ...question, postId: team.ids.post(), ownerId: 2, tags: ['python'] });
  team.questions.save({ ...question, ownerId: 3, upVotes: question.upVotes + 1 });
  team.answers.delete(answer.postId);
  team.comments.save({ ...comment, commentId: team.ids.comment(), ownerId: 1 });
  team.comments.delete(comment.commentId);
}

test('an index that is first asked for after writes holds what one from before them holds', () => {
  const early = createTeam(world, () => worldNow);
  read(early);
  change(early);
  const late = createTeam(world, () => worldNow);
  change(late);
  expect(read(late)).toEqual(read(early));
});
