// This file makes the team of a world findable: everything is indexed once, so that no call searches the whole world,
// and every index follows what calls add, change and delete.
import { Listing } from '../listing/listing.ts';
import type { TagUse } from '../model/derived.ts';
import type { Question, World } from '../model/entities.ts';
import type { Records } from '../model/records.ts';
import { resourceTypes } from '../model/resource-types.ts';
import type { ResourceType } from '../model/resource-types.ts';
import { createPostSearch } from '../search/post-search.ts';
import { RecordCollection } from './collection.ts';
import type { StoredType } from './collection.ts';
import { withLazyProperties } from './lazy.ts';
import { createWebLinks } from './links.ts';
import { joinPosts } from './posts/all-posts.ts';
import { OwnFlags } from './posts/flags.ts';
import { hasNoAnswer, isFeatured, isUnanswered } from './posts/question-states.ts';
import { Revisions } from './posts/revisions.ts';
import { OwnVotes } from './posts/votes.ts';
import { runAtOnce } from './slices.ts';
import { TagIndex } from './tags/tag-index.ts';
import { createAwards } from './users/awards.ts';
import { Favorites } from './users/favorites.ts';
import { createMembers } from './users/members.ts';
import { initialTagPreferences } from './users/tag-preferences.ts';

export type Team = ReturnType<typeof createTeam>;

/**
 * Indexes a world. Most indexes are made when a call first asks for them, of the records as they are by then, and sorted
 * when one asks for an order; from there on they follow the records.
 */
export function createTeam(world: World, now: () => number) {
  return runAtOnce(buildTeam(world, now));
}

/** The same in steps, each of which takes a while for a large world. */
export function* buildTeam(world: World, now: () => number) {
  const { people, whoIs, present } = createMembers(world);
  const ownerOf = ({ ownerId }: { readonly ownerId: number }) => present(ownerId);
  const isPresent = ({ userId }: { readonly userId: number }) => present(userId).length > 0;
  const questions = yield* collect(resourceTypes.question, world.questions);
  const answers = yield* collect(resourceTypes.answer, world.answers);
  const articles = yield* collect(resourceTypes.article, world.articles);
  const comments = yield* collect(resourceTypes.comment, world.comments);
  const suggestedEdits = yield* collect(resourceTypes.suggested_edit, world.suggestedEdits);
  const posts = joinPosts({ questions, answers, articles });
  const questionsTagged = questions.groupedBy(({ tags }) => tags);
  yield;
  const tagging = questions.subscribe(
    new TagIndex(world.tags, world.questions, (name) => questionsTagged.items(name)),
  );
  yield;
  const favorites = new Favorites(world.favorites.filter(isPresent));
  yield;
  const questionsBy = questions.groupedBy(ownerOf);
  yield;
  const ids = {
    /** All kinds of posts share one sequence. */
    post: createIdSequence(questions.keys(), answers.keys(), articles.keys()),
    comment: createIdSequence(comments.keys()),
    suggestedEdit: createIdSequence(suggestedEdits.keys()),
  };
  yield;
  const awards = createAwards({ ...world, awards: world.awards.filter(isPresent) });
  const search = createPostSearch({
    questions: () => questions.values(),
    answers: () => answers.values(),
  });
  questions.subscribe(search);
  answers.subscribe(search);
  const context = { answers, now };
  const questionsThat = (are: (question: Question, team: typeof context) => boolean) => () =>
    questions.listing((question) => are(question, context));
  return withLazyProperties(
    {
      slug: world.slug,
      meId: world.meId,
      now,
      /** The next ids of what is written. */
      ids,
      links: createWebLinks(world.slug),
      people,
      whoIs,
      present,
      questions,
      answers,
      articles,
      posts,
      /** What kind of post each of those was that are there no more. */
      deleted: new Map(world.deleted.map(({ postId, type }) => [postId, type])),
      comments,
      suggestedEdits,
      tagging,
      awards,
      search,
      revisions: new Revisions(),
      favorites,
      votes: new OwnVotes(),
      flags: new OwnFlags(world.flags),
      preferences: initialTagPreferences(
        byUse(tagging.count(questionsBy.items(world.meId))),
        byUse(tagging.listing.items),
      ),
      questionsBy,
      questionsTagged,
      all: withLazyProperties(
        { tags: tagging.listing },
        {
          questions: () => questions.listing(),
          featured: questionsThat(isFeatured),
          noAnswers: questionsThat(hasNoAnswer),
          unanswered: questionsThat(isUnanswered),
          answers: () => answers.listing(),
          articles: () => articles.listing(),
          posts: posts.listing,
          comments: () => comments.listing(),
          suggestedEdits: () => suggestedEdits.listing(),
          users: () => people.listing(),
          badges: () => new Listing(resourceTypes.badge, awards.uses),
          recipients: () => new Listing(resourceTypes.badge, awards.recipients),
        },
      ),
    },
    {
      totals: posts.totals,
      answersBy: () => answers.groupedBy(ownerOf),
      postsBy: () => posts.groupedBy(ownerOf),
      postsEditedBy: () => posts.groupedBy(({ edited }) => present(edited?.by)),
      suggestedEditsBy: () => suggestedEdits.groupedBy(({ proposerId }) => present(proposerId)),
      suggestedEditsOn: () => suggestedEdits.groupedBy(({ postId }) => [postId]),
      commentsBy: () => comments.groupedBy(ownerOf),
      commentsTo: () => comments.groupedBy(({ replyToId }) => present(replyToId)),
      commentsOn: () => comments.groupedBy(({ postId }) => [postId]),
      answersTo: () => answers.groupedBy(({ questionId }) => [questionId]),
      articlesTagged: () => articles.groupedBy(({ tags }) => tags),
      questionsLinkingTo: () => questions.groupedBy(({ linkedIds }) => linkedIds),
    },
  );
}

/** Records between two breaks. */
const batch = 10_000;

function* collect<Name extends StoredType>(
  type: ResourceType<Name>,
  records: readonly Records[Name][],
) {
  const collection = new RecordCollection(type);
  for (const [place, record] of records.entries()) {
    if (place % batch === 0) yield;
    collection.save(record);
  }
  return collection;
}

/** The names of tags, the most used first. */
function byUse(uses: readonly TagUse[]) {
  return uses.toSorted((a, b) => b.count - a.count).map(({ tag }) => tag.name);
}

/** Gives one id after the other, beginning after all that are taken. */
function createIdSequence(...taken: readonly Iterable<number>[]): () => number {
  let last = 0;
  for (const ids of taken) for (const id of ids) last = Math.max(last, id);
  return () => (last += 1);
}
