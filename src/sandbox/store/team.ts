// This file makes the team of a world findable: everything is indexed once, so that no call searches the whole world,
// and every index follows what calls add, change and delete.
import { resourceTypes } from '../model/resource-types.ts';
import { withLazy } from './lazy.ts';
import { LiveListing } from '../listing/live-listing.ts';
import type { Follower } from '../listing/live-listing.ts';
import type { Post, Records, TagUse } from '../model/records.ts';
import { createPostSearch } from '../search/post-search.ts';
import { atOnce } from './slices.ts';
import { Listing } from '../listing/listing.ts';
import type { ResourceType } from '../listing/listing.ts';
import type { Question, World } from '../model/entities.ts';
import { createAwards } from './users/awards.ts';
import { Collection } from './collection.ts';
import type { Stored } from './collection.ts';
import { Favorites } from './users/favorites.ts';
import { Flags } from './posts/flags.ts';
import { createLinks } from './links.ts';
import { guessPreferences } from './users/tag-preferences.ts';
import { gatherPeople } from './users/members.ts';
import type { Present } from './users/members.ts';
import { hasNoAnswer, isFeatured, isUnanswered } from './posts/question-states.ts';
import type { Context } from './posts/question-states.ts';
import { Revisions } from './posts/revisions.ts';
import { createSequence } from './id-sequence.ts';
import { GroupIndex } from './group-index.ts';
import { Tagging } from './tags/tag-index.ts';
import { Totals } from './posts/totals.ts';
import { Votes } from './posts/votes.ts';

export type Team = ReturnType<typeof createTeam>;

/**
 * Indexes a world. Most indexes are made when a call first asks for them, of the records as they are by then, and sorted
 * when one asks for an order; from there on they follow the records.
 */
export function createTeam(world: World, now: () => number) {
  return atOnce(buildTeam(world, now));
}

/** The same, in steps: of a large world each of them takes a while. */
export function* buildTeam(world: World, now: () => number) {
  const { people, whoIs, present } = yield* afterBreak(() => gatherPeople(world));
  const ownerOf = ({ ownerId }: { readonly ownerId: number }) => present(ownerId);
  const isPresent = ({ userId }: { readonly userId: number }) => present(userId).length > 0;
  const questions = yield* collect(resourceTypes.question, world.questions);
  const answers = yield* collect(resourceTypes.answer, world.answers);
  const articles = yield* collect(resourceTypes.article, world.articles);
  const comments = yield* collect(resourceTypes.comment, world.comments);
  const suggestedEdits = yield* collect(resourceTypes.suggested_edit, world.suggestedEdits);
  const questionsTagged = yield* afterBreak(() => questions.shelf(({ tags }) => tags));
  const tagging = yield* afterBreak(
    () => new Tagging(world.tags, world.questions, (name) => questionsTagged.items(name)),
  );
  questions.follow(tagging);
  const favorites = yield* afterBreak(() => new Favorites(world.favorites.filter(isPresent)));
  const questionsBy = yield* afterBreak(() => questions.shelf(ownerOf));
  const preferences = yield* afterBreak(() => preferencesOf(world.meId, questionsBy, tagging));
  const postIds = yield* afterBreak(() =>
    createSequence(questions.keys(), answers.keys(), articles.keys()),
  );
  const commentIds = yield* afterBreak(() => createSequence(comments.keys()));
  const { allPosts, postsBy, postsEditedBy, getPost } = joinPosts(
    { questions, answers, articles },
    present,
  );
  const awards = createAwards({ ...world, awards: world.awards.filter(isPresent) });
  return withLazy(
    {
      slug: world.slug,
      meId: world.meId,
      now,
      /** The next ids of what is written; all kinds of posts share one sequence. */
      ids: {
        post: postIds,
        comment: commentIds,
        suggestedEdit: createSequence(suggestedEdits.keys()),
      },
      links: createLinks(world.slug),
      people,
      whoIs,
      present,
      questions,
      answers,
      articles,
      posts: { get: getPost },
      /** What kind of post each of those was that are there no more. */
      deleted: new Map(world.deleted.map(({ postId, type }) => [postId, type])),
      comments,
      suggestedEdits,
      tagging,
      awards,
      search: searchIn(questions, answers),
      revisions: new Revisions(),
      favorites,
      votes: new Votes(),
      flags: new Flags(world.flags),
      preferences,
      questionsBy,
      questionsTagged,
      all: withLazy(
        { tags: tagging.listing },
        {
          ...listQuestions(questions, { answers, now }),
          answers: () => answers.listing(),
          articles: () => articles.listing(),
          posts: allPosts,
          comments: () => comments.listing(),
          suggestedEdits: () => suggestedEdits.listing(),
          users: () => people.listing(),
          badges: () => new Listing(resourceTypes.badge, awards.uses),
          recipients: () => new Listing(resourceTypes.badge, awards.recipients),
        },
      ),
    },
    {
      totals: () => new Totals({ questions, answers, articles }),
      answersBy: () => answers.shelf(ownerOf),
      postsBy,
      postsEditedBy,
      suggestedEditsBy: () => suggestedEdits.shelf(({ proposerId }) => present(proposerId)),
      suggestedEditsOn: () => suggestedEdits.shelf(({ postId }) => [postId]),
      commentsBy: () => comments.shelf(ownerOf),
      commentsTo: () => comments.shelf(({ replyToId }) => present(replyToId)),
      commentsOn: () => comments.shelf(({ postId }) => [postId]),
      answersTo: () => answers.shelf(({ questionId }) => [questionId]),
      articlesTagged: () => articles.shelf(({ tags }) => tags),
      questionsLinkingTo: () => questions.shelf(({ linkedIds }) => linkedIds),
    },
  );
}

/** Records between two breaks. */
const batch = 10_000;

function* collect<Name extends Stored>(
  kind: ResourceType<Name>,
  records: readonly Records[Name][],
) {
  const collection = new Collection(kind);
  for (const [place, record] of records.entries()) {
    if (place % batch === 0) yield;
    collection.put(record);
  }
  return collection;
}

/** Lets others go first. */
function* afterBreak<Made>(make: () => Made): Generator<undefined, Made> {
  yield;
  return make();
}

function searchIn(questions: Collection<'question'>, answers: Collection<'answer'>) {
  const search = createPostSearch({
    questions: () => questions.values(),
    answers: () => answers.values(),
  });
  for (const source of [questions, answers]) source.follow(search);
  return search;
}

function preferencesOf(
  meId: number,
  questionsBy: GroupIndex<'question', number>,
  tagging: Tagging,
) {
  const namesOf = (uses: readonly TagUse[]) =>
    uses.toSorted((a, b) => b.count - a.count).map(({ tag }) => tag.name);
  const own = namesOf(tagging.count(questionsBy.items(meId)));
  return guessPreferences(own, namesOf(tagging.listing.items));
}

/** The lists of questions that have endpoints of their own. */
function listQuestions(questions: Collection<'question'>, context: Context) {
  const list = (belongs: (question: Question, context: Context) => boolean) => () =>
    questions.listing((question) => belongs(question, context));
  return {
    questions: () => questions.listing(),
    featured: list(isFeatured),
    noAnswers: list(hasNoAnswer),
    unanswered: list(isUnanswered),
  };
}

interface Sources {
  readonly questions: Collection<'question'>;
  readonly answers: Collection<'answer'>;
  readonly articles: Collection<'article'>;
}

/** Questions, answers and articles as what they have in common. */
function joinPosts({ questions, answers, articles }: Sources, present: Present) {
  const sources = [questions, answers, articles] as const;
  const gather = () => sources.flatMap((source): readonly Post[] => [...source.values()]);
  const following = <Index extends Follower<Post>>(index: Index): Index => {
    for (const source of sources) source.follow(index);
    return index;
  };
  return {
    getPost: (id: number): Post | undefined =>
      questions.get(id) ?? answers.get(id) ?? articles.get(id),
    allPosts: () => following(new LiveListing(resourceTypes.post, gather())),
    postsBy: () =>
      following(new GroupIndex(resourceTypes.post, gather(), ({ ownerId }) => present(ownerId))),
    postsEditedBy: () =>
      following(new GroupIndex(resourceTypes.post, gather(), ({ edited }) => present(edited?.by))),
  };
}
