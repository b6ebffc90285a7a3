// This file tells the kinds of posts apart, and works out what a post does not hold itself.
import type { Answer, Article, Post, PostType, Question } from './entities.ts';

interface QuestionLookup {
  readonly questions: { readonly get: (id: number) => Question | undefined };
}

/** The question that a post is, or that it answers. */
export function questionOf(post: Post, { questions }: QuestionLookup): Question | undefined {
  return questions.get(isAnswer(post) ? post.questionId : post.postId);
}

/** The lock on a post. Invented: an answer is locked with its question. */
export function lockOf(post: Post, team: QuestionLookup): Question['locked'] {
  return questionOf(post, team)?.locked;
}

export function isAnswer(post: Post): post is Answer {
  return 'questionId' in post;
}

export function isArticle(post: Post): post is Article {
  return 'articleType' in post;
}

export function postType(post: Post): PostType {
  if (isAnswer(post)) return 'answer';
  return isArticle(post) ? 'article' : 'question';
}

/** What the votes on a post amount to. */
export function scoreOf({ upVotes, downVotes }: Pick<Post, 'upVotes' | 'downVotes'>): number {
  return upVotes - downVotes;
}
