// This file makes the team of a world findable: everything is indexed once, so that no call searches the whole world,
// and every index follows what calls add, change and delete.
import { Listing } from '../listing/listing.ts';
import { LiveListing, type ChangeListener } from '../listing/live-listing.ts';
import type { Post, TagUse } from '../model/derived.ts';
import type { Question, World } from '../model/entities.ts';
import type { Records } from '../model/records.ts';
import { resourceTypes, type ResourceType } from '../model/resource-types.ts';
import { createPostSearch } from '../search/post-search.ts';
import { Collection, type StoredType } from './collection.ts';
import { GroupIndex } from './group-index.ts';
import { createSequence } from './id-sequence.ts';
import { withLazyProperties } from './lazy.ts';
import { createLinks } from './links.ts';
import { OwnFlags } from './posts/flags.ts';
import {
  hasNoAnswer,
  isFeatured,
  isUnanswered,
  type AnswerLookup,
} from './posts/question-states.ts';
import { Revisions } from './posts/revisions.ts';
import { SiteTotals } from './posts/totals.ts';
import { OwnVotes } from './posts/votes.ts';
import { runAtOnce } from './slices.ts';
import { TagIndex } from './tags/tag-index.ts';
import { createAwards } from './users/awards.ts';
import { Favorites } from './users/favorites.ts';
import { createMembers, type PresentIds } from './users/members.ts';
import { initialTagPreferences } from './users/tag-preferences.ts';

export type Team = ReturnType<typeof createTeam>;

/**
 * Indexes a world. Most indexes are made when a call first asks for them, of the records as they are by then, and sorted
 * when one asks for an order; from there on they follow the records.
 */
export function createTeam(world: World, now: () => number) {
  return runAtOnce(buildTeam(world, now));
}

/** The same, in steps: of a large world each of them takes a while. */
export function* buildTeam(world: World, now: () => number) {
  const { people, whoIs, present } = yield* afterBreak(() => createMembers(world));
  const ownerOf = ({ ownerId }: { readonly ownerId: number }) => present(ownerId);
  const isPresent = ({ userId }: { readonly userId: number }) => present(userId).length > 0;
  const questions = yield* collect(resourceTypes.question, world.questions);
  const answers = yield* collect(resourceTypes.answer, world.answers);
  const articles = yield* collect(resourceTypes.article, world.articles);
  const comments = yield* collect(resourceTypes.comment, world.comments);
  const suggestedEdits = yield* collect(resourceTypes.suggested_edit, world.suggestedEdits);
  const questionsTagged = yield* afterBreak(() => questions.groupedBy(({ tags }) => tags));
  const tagging = yield* afterBreak(
    () => new TagIndex(world.tags, world.questions, (name) => questionsTagged.items(name)),
  );
  questions.subscribe(tagging);
  const favorites = yield* afterBreak(() => new Favorites(world.favorites.filter(isPresent)));
  const questionsBy = yield* afterBreak(() => questions.groupedBy(ownerOf));
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
  return withLazyProperties(
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
      votes: new OwnVotes(),
      flags: new OwnFlags(world.flags),
      preferences,
      questionsBy,
      questionsTagged,
      all: withLazyProperties(
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
      totals: () => new SiteTotals({ questions, answers, articles }),
      answersBy: () => answers.groupedBy(ownerOf),
      postsBy,
      postsEditedBy,
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
  kind: ResourceType<Name>,
  records: readonly Records[Name][],
) {
  const collection = new Collection(kind);
  for (const [place, record] of records.entries()) {
    if (place % batch === 0) yield;
    collection.save(record);
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
  for (const source of [questions, answers]) source.subscribe(search);
  return search;
}

function preferencesOf(
  meId: number,
  questionsBy: GroupIndex<'question', number>,
  tagging: TagIndex,
) {
  const namesOf = (uses: readonly TagUse[]) =>
    uses.toSorted((a, b) => b.count - a.count).map(({ tag }) => tag.name);
  const own = namesOf(tagging.count(questionsBy.items(meId)));
  return initialTagPreferences(own, namesOf(tagging.listing.items));
}

/** The lists of questions that have endpoints of their own. */
function listQuestions(questions: Collection<'question'>, context: AnswerLookup) {
  const list = (belongs: (question: Question, context: AnswerLookup) => boolean) => () =>
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
function joinPosts({ questions, answers, articles }: Sources, present: PresentIds) {
  const sources = [questions, answers, articles] as const;
  const gather = () => sources.flatMap((source): readonly Post[] => [...source.values()]);
  const following = <Index extends ChangeListener<Post>>(index: Index): Index => {
    for (const source of sources) source.subscribe(index);
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
