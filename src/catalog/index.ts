// This file is the list of all that API v2.3 offers: add an endpoint to its family, a family here.
import type { Endpoint } from './endpoint.ts';
import { accessTokens } from './endpoints/access-tokens.ts';
import { achievements } from './endpoints/achievements.ts';
import { answers } from './endpoints/answers.ts';
import { applications } from './endpoints/applications.ts';
import { articles } from './endpoints/articles.ts';
import { badges } from './endpoints/badges.ts';
import { collectives } from './endpoints/collectives.ts';
import { comments } from './endpoints/comments.ts';
import { errors } from './endpoints/errors.ts';
import { events } from './endpoints/events.ts';
import { filters } from './endpoints/filters.ts';
import { inbox } from './endpoints/inbox.ts';
import { info } from './endpoints/info.ts';
import { notifications } from './endpoints/notifications.ts';
import { posts } from './endpoints/posts.ts';
import { privileges } from './endpoints/privileges.ts';
import { questions } from './endpoints/questions.ts';
import { revisions } from './endpoints/revisions.ts';
import { search } from './endpoints/search.ts';
import { sites } from './endpoints/sites.ts';
import { suggestedEdits } from './endpoints/suggested-edits.ts';
import { tags } from './endpoints/tags.ts';
import { users } from './endpoints/users/index.ts';

/** Family by family, in the order of the catalog list. */
const families = [
  ...questions,
  ...answers,
  ...articles,
  ...posts,
  ...comments,
  ...search,
  ...tags,
  ...users,
  ...badges,
  ...suggestedEdits,
  ...revisions,
  ...filters,
  ...info,
  ...errors,
  ...privileges,
  ...events,
  ...inbox,
  ...notifications,
  ...achievements,
  ...collectives,
  ...sites,
  ...accessTokens,
  ...applications,
];

/** The slug of every endpoint there is. */
export type Slug = (typeof families)[number]['slug'];

/** The slugs of the endpoints that Teams has, by a source or by judgement. */
export type TeamsSlug = Extract<
  (typeof families)[number],
  { readonly teams: 'yes' | 'likely' }
>['slug'];

/** Every endpoint, in the order of the catalog list. */
export const endpoints: readonly Endpoint[] = families;

export { errors } from './errors.ts';
export { objects } from './objects.ts';
export { parameters } from './parameters.ts';
