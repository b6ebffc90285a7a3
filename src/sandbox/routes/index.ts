// This file is the list of what the sandbox answers: add a family here, an answer to its family.
import { answers } from './answers.ts';
import { articles } from './articles.ts';
import { badges } from './badges.ts';
import { comments } from './comments.ts';
import { errors } from './errors.ts';
import { filters } from './filters.ts';
import { flagOptions } from './flag-options.ts';
import { info } from './info.ts';
import { posts } from './posts.ts';
import { preferences } from './preferences.ts';
import { questions } from './questions.ts';
import { reputation } from './reputation.ts';
import { revisions } from './revisions.ts';
import type { TeamsSlug } from '../../catalog/index.ts';
import type { Route } from './route.ts';
import { search } from './search.ts';
import { standing } from './standing.ts';
import { suggestedEdits } from './suggested-edits.ts';
import { tags } from './tags.ts';
import { timelines } from './timelines.ts';
import { topPosts } from './top-posts.ts';
import { userQuestions } from './user-questions.ts';
import { users } from './users.ts';
import { answerWrites } from './writes/answers.ts';
import { articleWrites } from './writes/articles.ts';
import { commentWrites } from './writes/comments.ts';
import { flagWrites } from './writes/flags.ts';
import { questionWrites } from './writes/questions.ts';
import { suggestionWrites } from './writes/suggestions.ts';
import { voteWrites } from './writes/votes.ts';

const teamsRoutes = {
  ...questions,
  ...answers,
  ...articles,
  ...posts,
  ...comments,
  ...search,
  ...tags,
  ...users,
  ...userQuestions,
  ...topPosts,
  ...badges,
  ...reputation,
  ...standing,
  ...preferences,
  ...timelines,
  ...revisions,
  ...suggestedEdits,
  ...flagOptions,
  ...questionWrites,
  ...answerWrites,
  ...articleWrites,
  ...commentWrites,
  ...voteWrites,
  ...flagWrites,
  ...suggestionWrites,
  ...info,
  ...errors,
  ...filters,
} satisfies Readonly<Record<TeamsSlug, Route>>;

/** By the slug of the endpoint; the compiler sees to it that every endpoint of Teams is there. */
export const routes: Readonly<Record<string, Route>> = teamsRoutes;

/** The slugs of the endpoints that the sandbox answers; all others get no_method. */
export const answeredSlugs: ReadonlySet<string> = new Set(Object.keys(routes));
