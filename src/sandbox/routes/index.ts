// This file lists what the sandbox serves: add a family here, a route to its family.
import type { TeamsSlug } from '../../catalog/index.ts';
import { filters } from './filters.ts';
import { answers } from './posts/answers.ts';
import { articles } from './posts/articles.ts';
import { flagOptions } from './posts/flag-options.ts';
import { posts } from './posts/posts.ts';
import { questions } from './posts/questions.ts';
import { revisions } from './posts/revisions.ts';
import { suggestedEdits } from './posts/suggested-edits.ts';
import type { Route } from './route.ts';
import { search } from './search/search.ts';
import { site } from './site.ts';
import { tags } from './tags.ts';
import { badges } from './users/badges.ts';
import { privilegesAndTags } from './users/privileges-and-tags.ts';
import { userQuestions } from './users/questions.ts';
import { reputation } from './users/reputation.ts';
import { tagPreferences } from './users/tag-preferences.ts';
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

const routes = {
  ...questions,
  ...answers,
  ...articles,
  ...posts,
  ...search,
  ...tags,
  ...users,
  ...userQuestions,
  ...topPosts,
  ...badges,
  ...reputation,
  ...privilegesAndTags,
  ...tagPreferences,
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
  ...filters,
  ...site,
} satisfies Readonly<Record<TeamsSlug, Route>>;

const bySlug: ReadonlyMap<string, Route> = new Map(Object.entries(routes));

/** Gives the route of an endpoint; undefined for one that gets no_method. */
export function findRoute(slug: string): Route | undefined {
  return bySlug.get(slug);
}

export const servedSlugs: ReadonlySet<string> = new Set(bySlug.keys());
