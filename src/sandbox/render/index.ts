import type { Renderers } from '../filtering/projection.ts';
import { historyRenderers } from './history.ts';
import { peopleRenderers } from './people.ts';
import { postRenderers } from './posts.ts';
import { questionRenderers } from './questions.ts';
import { excerptRenderers } from './search-excerpt.ts';
import { siteRenderers } from './site.ts';
import { tagRenderers } from './tags.ts';

/** What each field of each object holds. */
export const renderers: Renderers = {
  ...questionRenderers,
  ...postRenderers,
  ...historyRenderers,
  ...peopleRenderers,
  ...tagRenderers,
  ...excerptRenderers,
  ...siteRenderers,
};
