// This file lists the renderers, one for each object that the sandbox can answer with.
import type { Renderers } from '../projection.ts';
import { answer } from './answer.ts';
import { article } from './article.ts';
import { badge, badgeCount } from './badge.ts';
import { closedDetails, originalQuestion } from './closing.ts';
import { comment } from './comment.ts';
import { error } from './error.ts';
import { info } from './info.ts';
import { post } from './post.ts';
import { question } from './question.ts';
import { tag } from './tag.ts';
import { shallowUser, user } from './user.ts';

export const renderers: Renderers = {
  question,
  answer,
  article,
  post,
  comment,
  user,
  shallow_user: shallowUser,
  badge,
  badge_count: badgeCount,
  tag,
  closed_details: closedDetails,
  original_question: originalQuestion,
  info,
  error,
};
