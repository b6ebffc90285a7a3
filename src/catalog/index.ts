// This file is the list of all that API v2.3 offers: add an endpoint to its family, a family here.
import type { Endpoint } from './endpoint.ts';
import { accessTokenEndpoints } from './endpoints/access-tokens.ts';
import { achievementEndpoints } from './endpoints/achievements.ts';
import { answerEndpoints } from './endpoints/answers.ts';
import { applicationEndpoints } from './endpoints/applications.ts';
import { articleEndpoints } from './endpoints/articles.ts';
import { badgeEndpoints } from './endpoints/badges.ts';
import { collectiveEndpoints } from './endpoints/collectives.ts';
import { commentEndpoints } from './endpoints/comments.ts';
import { errorEndpoints } from './endpoints/errors.ts';
import { eventEndpoints } from './endpoints/events.ts';
import { filterEndpoints } from './endpoints/filters.ts';
import { inboxEndpoints } from './endpoints/inbox.ts';
import { infoEndpoints } from './endpoints/info.ts';
import { notificationEndpoints } from './endpoints/notifications.ts';
import { postEndpoints } from './endpoints/posts.ts';
import { privilegeEndpoints } from './endpoints/privileges.ts';
import { questionEndpoints } from './endpoints/questions.ts';
import { revisionEndpoints } from './endpoints/revisions.ts';
import { searchEndpoints } from './endpoints/search.ts';
import { siteEndpoints } from './endpoints/sites.ts';
import { suggestedEditEndpoints } from './endpoints/suggested-edits.ts';
import { tagEndpoints } from './endpoints/tags.ts';
import { userEndpoints } from './endpoints/users/index.ts';

/** Family by family, in the order of the catalog list. */
const families = [
  ...questionEndpoints,
  ...answerEndpoints,
  ...articleEndpoints,
  ...postEndpoints,
  ...commentEndpoints,
  ...searchEndpoints,
  ...tagEndpoints,
  ...userEndpoints,
  ...badgeEndpoints,
  ...suggestedEditEndpoints,
  ...revisionEndpoints,
  ...filterEndpoints,
  ...infoEndpoints,
  ...errorEndpoints,
  ...privilegeEndpoints,
  ...eventEndpoints,
  ...inboxEndpoints,
  ...notificationEndpoints,
  ...achievementEndpoints,
  ...collectiveEndpoints,
  ...siteEndpoints,
  ...accessTokenEndpoints,
  ...applicationEndpoints,
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
