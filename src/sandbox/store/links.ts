import type { Answer, Article, Badge, Comment, Person, Question } from '../model/entities.ts';

/** Makes the addresses within a team, in the form of the web site. */
export function createWebLinks(slug: string) {
  const home = `https://stackoverflowteams.com/c/${slug}`;
  const question = ({ postId, title }: Question) => tail(`${home}/questions/${postId}`, title);
  const article = ({ postId, title }: Article) => tail(`${home}/articles/${postId}`, title);
  return {
    question,
    article,
    answer: ({ postId }: Answer, parent: Question) => `${question(parent)}/${postId}#${postId}`,
    comment: ({ commentId, postId }: Comment, page: string) =>
      `${page.replace(/#.*/, '')}#comment${commentId}_${postId}`,
    user: ({ userId, name }: Person) => tail(`${home}/users/${userId}`, name),
    badge: ({ badgeId, name }: Badge) => tail(`${home}/badges/${badgeId}`, name),
    // Inferred from public sites, where posts carry this form; no response of Teams with posts is public.
    short: (letter: 'q' | 'a', postId: number) => `${home}/${letter}/${postId}`,
    share: (letter: 'q' | 'a', postId: number, userId: number) =>
      `${home}/${letter}/${postId}/${userId}`,
  };
}

/** Letters that no normal form takes apart. */
const plain: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' },
};

/** Adds the readable tail: plain letters and digits, joined by hyphens, if the text has any. */
function tail(address: string, text: string) {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\P{ASCII}/gu, (letter) => plain[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/ /g, '-')
    .slice(0, 80);
  return words === '' ? address : `${address}/${words}`;
}
