// This file is the list of what the sandbox answers: add a family here, an answer to its family.
import { comments } from './comments.ts';
import { filters } from './filters.ts';
import { info } from './info.ts';
import { answers } from './posts/answers.ts';
import { articles } from './posts/articles.ts';
import { flagOptions } from './posts/flag-options.ts';
import { posts } from './posts/posts.ts';
import { questions } from './posts/questions.ts';
import { revisions } from './posts/revisions.ts';
import { suggestedEdits } from './posts/suggested-edits.ts';
import type { Routes } from './route.ts';
import { search } from './search/search.ts';
import { errors } from './site.ts';
import { tags } from './tags.ts';
import { badges } from './users/badges.ts';
import { standing } from './users/privileges-and-tags.ts';
import { userQuestions } from './users/questions.ts';
import { reputation } from './users/reputation.ts';
import { preferences } from './users/tag-preferences.ts';
import { timelines } from './users/timelines.ts';
import { topPosts } from './users/top-posts.ts';
import { users } from './users/users.ts';
import { answerWrites } from './writes/answers.ts';
import { articleWrites } from './writes/articles.ts';
import { commentWrites } from './writes/comments.ts';
import { flagWrites } from './writes/flags.ts';
import { questionWrites } from './writes/questions.ts';
import { suggestionWrites } from './writes/suggestions.ts';
import { voteWrites } from './writes/votes.ts';

export const routes: Routes = {
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
};

/** The slugs of the endpoints that the sandbox answers; all others get no_method. */
export const answeredSlugs: ReadonlySet<string> = new Set(Object.keys(routes));
