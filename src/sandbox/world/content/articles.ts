import type { ArticleDraft } from '../draft.ts';
import { guides } from './guides.ts';

export const articles: readonly ArticleDraft[] = [...guides];
