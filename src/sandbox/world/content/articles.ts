import type { ArticleDraft } from '../generate/draft.ts';
import { announcements } from './announcements.ts';
import { guides } from './guides.ts';
import { knowledge } from './knowledge.ts';
import { policies } from './policies.ts';

export const articles: readonly ArticleDraft[] = [
  ...guides,
  ...knowledge,
  ...announcements,
  ...policies,
];
