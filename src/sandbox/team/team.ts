// This file makes the team of a world findable: everything is indexed once, so that no call searches the whole world,
// and every index follows what calls add, change and delete.
import { kinds } from '../kinds.ts';
import { LiveListing } from '../live-listing.ts';
import type { Post, TagUse } from '../records.ts';
import { createPostSearch } from '../search/post-search.ts';
import { Listing } from '../sorting.ts';
import type { Question, World } from '../world/model.ts';
import { createAwards } from './awards.ts';
import { Collection } from './collection.ts';
import { Favorites } from './favorites.ts';
import { gatherPeople } from './people.ts';
import type { Present } from './people.ts';
import { Flags } from './flags.ts';
import { createLinks } from './links.ts';
import { guessPreferences } from './preferences.ts';
import { hasNoAnswer, isFeatured, isUnanswered } from './questions.ts';
import type { Context } from './questions.ts';
import { Revisions } from './revisions.ts';
import { createSequence } from './sequence.ts';
import { Shelf } from './shelf.ts';
import { Tagging } from './tagging.ts';
import { Totals } from './totals.ts';
import { Votes } from './votes.ts';

export type Team = ReturnType<typeof createTeam>;

/** Indexes a world. What the indexes hold is sorted only when a call first asks for an order. */
export function createTeam(world: World, now: () => number) {
  const { people, whoIs, present } = gatherPeople(world);
  const questions = new Collection(kinds.question, world.questions);
  const answers = new Collection(kinds.answer, world.answers);
  const articles = new Collection(kinds.article, world.articles);
  const comments = new Collection(kinds.comment, world.comments);
  const suggestedEdits = new Collection(kinds.suggested_edit, world.suggestedEdits);
  const ownerOf = ({ ownerId }: { readonly ownerId: number }) => present(ownerId);
  const isPresent = ({ userId }: { readonly userId: number }) => present(userId).length > 0;
  const awards = createAwards({ ...world, awards: world.awards.filter(isPresent) });
  const { posts, allPosts, postsBy, postsEditedBy } = joinPosts(
    { questions, answers, articles },
    present,
  );
  const questionsBy = questions.shelf(ownerOf);
  const questionsTagged = questions.shelf(({ tags }) => tags);
  const tagging = new Tagging(world.tags, world.questions, (name) => questionsTagged.items(name));
  questions.follow(tagging);
  return {
    slug: world.slug,
    meId: world.meId,
    now,
    /** The next ids of what is written; all kinds of posts share one sequence. */
    ids: {
      post: createSequence([...questions.keys(), ...answers.keys(), ...articles.keys()]),
      comment: createSequence(comments.keys()),
      suggestedEdit: createSequence(suggestedEdits.keys()),
    },
    links: createLinks(world.slug),
    people,
    whoIs,
    present,
    questions,
    answers,
    articles,
    posts,
    comments,
    suggestedEdits,
    tagging,
    awards,
    search: searchIn(questions, answers),
    revisions: new Revisions(),
    favorites: new Favorites(world.favorites.filter(isPresent)),
    votes: new Votes(),
    flags: new Flags(),
    preferences: preferencesOf(world.meId, questionsBy, tagging),
    totals: new Totals({ questions, answers, articles }),
    all: {
      ...listQuestions(questions, { answers, now }),
      answers: answers.listing(),
      articles: articles.listing(),
      posts: allPosts,
      comments: comments.listing(),
      suggestedEdits: suggestedEdits.listing(),
      users: people.listing(),
      tags: tagging.listing,
      badges: new Listing(kinds.badge, awards.uses),
      recipients: new Listing(kinds.badge, awards.recipients),
    },
    questionsBy,
    answersBy: answers.shelf(ownerOf),
    postsBy,
    postsEditedBy,
    suggestedEditsBy: suggestedEdits.shelf(({ proposerId }) => present(proposerId)),
    suggestedEditsOn: suggestedEdits.shelf(({ postId }) => [postId]),
    commentsBy: comments.shelf(ownerOf),
    commentsTo: comments.shelf(({ replyToId }) => present(replyToId)),
    commentsOn: comments.shelf(({ postId }) => [postId]),
    answersTo: answers.shelf(({ questionId }) => [questionId]),
    questionsTagged,
    articlesTagged: articles.shelf(({ tags }) => tags),
    questionsLinkingTo: questions.shelf(({ linkedIds }) => linkedIds),
  };
}

function searchIn(questions: Collection<'question'>, answers: Collection<'answer'>) {
  const search = createPostSearch({
    questions: () => questions.values(),
    answers: () => answers.values(),
  });
  for (const source of [questions, answers]) source.follow(search);
  return search;
}

function preferencesOf(meId: number, questionsBy: Shelf<'question', number>, tagging: Tagging) {
  const namesOf = (uses: readonly TagUse[]) =>
    uses.toSorted((a, b) => b.count - a.count).map(({ tag }) => tag.name);
  const own = namesOf(tagging.count(questionsBy.items(meId)));
  return guessPreferences(own, namesOf(tagging.listing.items));
}

/** The lists of questions that have endpoints of their own. */
function listQuestions(questions: Collection<'question'>, context: Context) {
  const list = (belongs: (question: Question, context: Context) => boolean) =>
    questions.listing((question) => belongs(question, context));
  return {
    questions: questions.listing(),
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
  const all = sources.flatMap((source): readonly Post[] => [...source.values()]);
  const allPosts = new LiveListing(kinds.post, all);
  const postsBy = new Shelf(kinds.post, all, ({ ownerId }) => present(ownerId));
  const postsEditedBy = new Shelf(kinds.post, all, ({ edited }) => present(edited?.by));
  for (const source of sources) {
    for (const index of [allPosts, postsBy, postsEditedBy]) source.follow(index);
  }
  const get = (id: number): Post | undefined =>
    questions.get(id) ?? answers.get(id) ?? articles.get(id);
  return { posts: { get }, allPosts, postsBy, postsEditedBy };
}
