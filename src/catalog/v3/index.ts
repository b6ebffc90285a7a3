// The map from v2.3 to v3: what v3 has for each endpoint. It is large, and fetched by what shows it.
import type { Slug } from '../index.ts';
import { answerMappings } from './answers.ts';
import { articleMappings } from './articles.ts';
import { commentMappings } from './comments.ts';
import { infoMappings } from './info.ts';
import type { Mapping } from './mapping.ts';
import { postMappings } from './posts.ts';
import { questionMappings } from './questions.ts';
import { searchMappings } from './search.ts';
import { tagMappings } from './tags.ts';
import { userPostMappings } from './user-posts.ts';
import { userMappings } from './users.ts';
import { withoutEqual } from './without-equal.ts';

export const v3Map: Readonly<Record<Slug, Mapping>> = {
  ...questionMappings,
  ...answerMappings,
  ...articleMappings,
  ...postMappings,
  ...commentMappings,
  ...searchMappings,
  ...tagMappings,
  ...userMappings,
  ...userPostMappings,
  ...infoMappings,
  ...withoutEqual,
};
