// This file is the list of what the sandbox answers: add a family here, an answer to its family.
import { answers } from './answers.ts';
import { articles } from './articles.ts';
import { badges } from './badges.ts';
import { comments } from './comments.ts';
import { errors } from './errors.ts';
import { info } from './info.ts';
import { posts } from './posts.ts';
import { questions } from './questions.ts';
import type { Routes } from './route.ts';
import { search } from './search.ts';
import { tags } from './tags.ts';
import { topPosts } from './top-posts.ts';
import { userQuestions } from './user-questions.ts';
import { users } from './users.ts';

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
  ...info,
  ...errors,
};

/** The slugs of the endpoints that the sandbox answers; all others get no_method. */
export const answeredSlugs: ReadonlySet<string> = new Set(Object.keys(routes));
