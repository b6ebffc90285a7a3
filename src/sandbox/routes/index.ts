// This file lists what the sandbox serves: add a family here, a route to its family.
import type { TeamsSlug } from '../../catalog/index.ts';
import { filtersRoutes } from './filters.ts';
import { answersRoutes } from './posts/answers.ts';
import { articlesRoutes } from './posts/articles.ts';
import { flagOptionsRoutes } from './posts/flag-options.ts';
import { postsRoutes } from './posts/posts.ts';
import { questionsRoutes } from './posts/questions.ts';
import { revisionsRoutes } from './posts/revisions.ts';
import { suggestedEditsRoutes } from './posts/suggested-edits.ts';
import type { Route } from './route.ts';
import { searchRoutes } from './search/search.ts';
import { siteRoutes } from './site.ts';
import { tagsRoutes } from './tags.ts';
import { badgesRoutes } from './users/badges.ts';
import { privilegesAndTagsRoutes } from './users/privileges-and-tags.ts';
import { userQuestionsRoutes } from './users/questions.ts';
import { reputationRoutes } from './users/reputation.ts';
import { tagPreferencesRoutes } from './users/tag-preferences.ts';
import { timelinesRoutes } from './users/timelines.ts';
import { topPostsRoutes } from './users/top-posts.ts';
import { usersRoutes } from './users/users.ts';
import { answerWrites } from './writes/answers.ts';
import { articleWrites } from './writes/articles.ts';
import { commentWrites } from './writes/comments.ts';
import { flagWrites } from './writes/flags.ts';
import { questionWrites } from './writes/questions.ts';
import { suggestionWrites } from './writes/suggestions.ts';
import { voteWrites } from './writes/votes.ts';

const routes = {
  ...questionsRoutes,
  ...answersRoutes,
  ...articlesRoutes,
  ...postsRoutes,
  ...searchRoutes,
  ...tagsRoutes,
  ...usersRoutes,
  ...userQuestionsRoutes,
  ...topPostsRoutes,
  ...badgesRoutes,
  ...reputationRoutes,
  ...privilegesAndTagsRoutes,
  ...tagPreferencesRoutes,
  ...timelinesRoutes,
  ...revisionsRoutes,
  ...suggestedEditsRoutes,
  ...flagOptionsRoutes,
  ...questionWrites,
  ...answerWrites,
  ...articleWrites,
  ...commentWrites,
  ...voteWrites,
  ...flagWrites,
  ...suggestionWrites,
  ...filtersRoutes,
  ...siteRoutes,
} satisfies Readonly<Record<TeamsSlug, Route>>;

const bySlug: ReadonlyMap<string, Route> = new Map(Object.entries(routes));

/** Gives the route of an endpoint; undefined for one that gets no_method. */
export function findRoute(slug: string): Route | undefined {
  return bySlug.get(slug);
}

export const servedSlugs: ReadonlySet<string> = new Set(bySlug.keys());
