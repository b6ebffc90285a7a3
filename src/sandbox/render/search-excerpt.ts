import type { RenderersOf } from '../filtering/projection.ts';
import { isAnswer, scoreOf } from '../model/posts.ts';
import { isAnswered } from '../store/posts/question-states.ts';
import { decodeMarkup, encodeHtml } from './html-encoding.ts';
import { renderBlocks } from './markdown/markdown.ts';
import { personOf } from './people.ts';

/** Characters of the text around the first hit. */
const shown = 200;

export const excerptRenderers: RenderersOf<'search_excerpt'> = {
  search_excerpt: {
    tags: ({ question }) => question?.tags,
    question_score: ({ question }) => question && scoreOf(question),
    is_accepted: ({ post, question }) =>
      isAnswer(post) ? question?.acceptedAnswerId === post.postId : undefined,
    answer_id: ({ post }) => (isAnswer(post) ? post.postId : undefined),
    has_accepted_answer: ({ question }) =>
      question ? question.acceptedAnswerId !== undefined : undefined,
    answer_count: ({ post }, { questions }) => questions.get(post.postId)?.answerIds.length,
    is_answered: ({ post }, team) => {
      const question = team.questions.get(post.postId);
      return question && isAnswered(question, team);
    },
    question_id: ({ question }) => question?.postId,
    item_type: ({ post }) => (isAnswer(post) ? 'answer' : 'question'),
    score: ({ post }) => scoreOf(post),
    last_activity_date: ({ post }) => post.lastActivity,
    creation_date: ({ post }) => post.created,
    body: ({ post }) => strip(post.markdown),
    excerpt: ({ post, words }) => mark(cut(strip(post.markdown), words), words),
    title: ({ question }) => question?.title ?? '',
    closed_date: ({ post }, { questions }) => questions.get(post.postId)?.closed?.at,
    community_owned_date: ({ post }) => post.communityOwnedAt,
    last_activity_user: ({ post }, team) => personOf(post.edited?.by ?? post.ownerId, team),
    locked_date: ({ question }) => question?.locked?.at,
    owner: ({ post }, team) => personOf(post.ownerId, team),
  },
};

/** Leaves what a reader of a Markdown text sees, in one line. */
function strip(markdown: string) {
  const text = renderBlocks(markdown).replace(/<[^>]*>/g, '');
  return decodeMarkup(text).replace(/\s+/g, ' ').trim();
}

function cut(text: string, words: readonly string[]) {
  const places = words.map((word) => text.toLowerCase().indexOf(word)).filter((at) => at >= 0);
  const first = places.length > 0 ? Math.min(...places) : 0;
  const start = first < shown ? 0 : text.lastIndexOf(' ', first - shown / 4) + 1;
  const end = text.length <= start + shown ? text.length : text.lastIndexOf(' ', start + shown);
  return text.slice(start, Math.max(end, start + 1));
}

/** The excerpt is HTML: the text is encoded, the marks are not (docs/types/search-excerpt). */
function mark(text: string, words: readonly string[]) {
  return text
    .split(/([\p{L}\p{N}_+#.]+)/u)
    .map((piece) => {
      const isHit = words.includes(piece.toLowerCase().replace(/\.+$/, ''));
      return isHit ? `<span class="highlight">${encodeHtml(piece)}</span>` : encodeHtml(piece);
    })
    .join('');
}
