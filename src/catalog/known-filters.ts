// This file holds strings of the real API whose content is known, because programs in use carry them. Where a source
// only describes one ("default and the body"), the fields of all objects that the description fits are taken.
import { fields } from './fields.ts';

export interface KnownFilter {
  /** With a `!` in front where it is safe. */
  readonly id: string;
  readonly base: 'default' | 'none';
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

const wrapper = [
  ...['.backoff', '.error_id', '.error_message', '.error_name'],
  ...['.has_more', '.items', '.quota_max', '.quota_remaining'],
];
const counted = ['.backoff', '.has_more', '.items', '.quota_remaining'];
const ownBadgeCounts = fieldsOf('badge_count', 'gold', 'silver', 'bronze');
const shallowUser = 'shallow_user';
const inCollectives = fields
  .map(({ name }) => name)
  .filter((name) => /\.(posted_by_)?collectives$/.test(name));

const known: readonly (Pick<KnownFilter, 'id'> & Partial<KnownFilter>)[] = [
  // A recorded response of /filters lists its fields.
  {
    id: '!*bOpvmsY(F)',
    base: 'none',
    include: [...wrapper, '.page', '.page_size', '.total', '.type', 'badge.badge_id'],
  },
  // An integration test of a program in use (9ao9ai9ar/stack-exchange-backup) lists the fields of the next four.
  { id: '!-0ttWpKaHtrB(oS', base: 'none', include: [...counted, '.total'] },
  {
    id: '!2SUoF4c)sOul00Zq',
    base: 'none',
    include: [...counted, ...fieldsOf('network_user', 'site_url', 'user_id')],
  },
  { id: '!6aC-iR(QLBu-5SKm', base: 'none', include: [...counted, 'answer.question_id'] },
  {
    id: '6(Kf1Nok-_lSPXKCtHLJwx-lErW2vKXX0.cTH70g*TOaJsLcz1fY(j_pvVWgk1G',
    base: 'none',
    include: [
      ...counted,
      ...fieldsOf('answer', 'body_markdown', 'comments', 'creation_date', 'down_vote_count'),
      ...fieldsOf('answer', 'is_accepted', 'owner', 'score', 'up_vote_count'),
      ...fieldsOf('comment', 'body', 'body_markdown', 'creation_date', 'owner', 'score'),
      ...fieldsOf('question', 'answers', 'body_markdown', 'comments', 'creation_date'),
      ...fieldsOf('question', 'down_vote_count', 'link', 'owner', 'question_id', 'score'),
      ...fieldsOf('question', 'title', 'up_vote_count'),
      ...fieldsOf(shallowUser, 'display_name'),
    ],
  },
  { id: '!9hnGsz84b', include: ['answer.tags'] },
  { id: '!9hnGsqOrt', include: ['question.notice'] },
  { id: '!9hnGssGO4', include: ['question.body'] },
  {
    id: '!X9DEEiFwy0OeSWoJzb.QMqab2wPSk.X2opZDa2L',
    include: [
      ...fieldsOf('answer', 'body', 'body_markdown', 'comment_count', 'comments'),
      ...fieldsOf('answer', 'down_vote_count', 'last_editor', 'link', 'share_link'),
      ...fieldsOf('answer', 'up_vote_count'),
      ...fieldsOf('comment', 'body', 'body_markdown', 'link'),
      ...fieldsOf('question', 'answers', 'body', 'body_markdown', 'comment_count', 'comments'),
      ...fieldsOf('question', 'down_vote_count', 'favorite_count', 'last_editor', 'notice'),
      ...fieldsOf('question', 'share_link', 'up_vote_count'),
    ],
  },
  {
    id: '!*Mg4Pjg9LXr9d_(v',
    include: [
      ...fieldsOf('article', 'body', 'body_markdown', 'comment_count', 'comments', 'last_editor'),
      ...fieldsOf('comment', 'body', 'body_markdown', 'link'),
    ],
  },
  {
    id: '!6WPIommaBqvsI',
    include: [
      ...fieldsOf('user', 'about_me', 'answer_count', 'down_vote_count'),
      ...fieldsOf('user', 'question_count', 'up_vote_count'),
    ],
  },
  // Scripts of Stack Overflow name the next two, and the fields that each adds to default.
  {
    id: '!6WPIommaBqvw3',
    include: [
      ...fieldsOf('user', 'answer_count', 'down_vote_count'),
      ...fieldsOf('user', 'question_count', 'up_vote_count'),
    ],
  },
  {
    id: '!)Rm-Ag_bMMFYDy3UqfEQNPt7',
    include: [
      ...fieldsOf('answer', 'comment_count', 'comments', 'down_vote_count', 'up_vote_count'),
      ...fieldsOf('question', 'answers', 'comment_count', 'comments'),
      ...fieldsOf('question', 'down_vote_count', 'up_vote_count'),
    ],
  },
  { id: '!nNPvSNMp-i', include: fieldsOf('tag', 'last_activity_date', 'synonyms') },
  { id: '!nOedRLbqzB', include: ['post.body_markdown'] },
  {
    id: '!-tSBS8YTedGMoaqycoVR',
    base: 'none',
    include: [
      ...wrapper,
      ...fieldsOf('question', 'question_id', 'title', 'link', 'score', 'answer_count'),
      ...fieldsOf('question', 'is_answered', 'tags', 'creation_date', 'last_activity_date'),
      ...fieldsOf('question', 'body_markdown'),
    ],
  },
  {
    id: '!fgp_FAe)vSKeMW4GBo(u*a)doNjyqH*B',
    base: 'none',
    include: [
      ...wrapper,
      ...fieldsOf('user', 'user_id', 'display_name', 'link', 'reputation', 'badge_counts'),
      ...fieldsOf('user', 'location', 'website_url', 'answer_count', 'question_count'),
      ...fieldsOf('user', 'creation_date', 'last_access_date'),
      ...ownBadgeCounts,
    ],
  },
  {
    id: '!w-*Ytm8Gt4I)mVi4p2',
    base: 'none',
    include: ['.error_id', '.items', 'post.upvoted', 'post.downvoted'],
  },
  { id: '!)8aD2yy2.nPGnjx', base: 'none', include: items('question', 'question_id', 'score') },
  {
    id: '!*7PmBPEzvIHchpOMByA174F6_hcW',
    base: 'none',
    include: [
      '.error_id',
      ...items('answer', 'answer_id', 'is_accepted', 'score'),
      ...fieldsOf('question', 'accepted_answer_id', 'answers', 'question_id', 'score'),
    ],
  },
  {
    id: '!iCA6(zQJbylNesjF799NMC',
    base: 'none',
    include: [
      ...items('question', 'creation_date', 'owner'),
      ...fieldsOf(shallowUser, 'display_name', 'profile_image', 'reputation'),
      ...fieldsOf(shallowUser, 'user_id', 'user_type'),
    ],
  },
  {
    id: '!6hZ(LC39RZp_fXm)k.WmxI2EbQC-cYI0bobCM88qaT*W7W',
    base: 'none',
    include: [
      '.error_id',
      ...items('question', 'accepted_answer_id', 'answers', 'closed_reason', 'comment_count'),
      ...fieldsOf('question', 'creation_date', 'locked_date', 'owner', 'question_id'),
      ...fieldsOf('question', 'reopen_vote_count', 'score', 'view_count'),
      ...['answer.score', 'shallow_user.user_type'],
    ],
  },
  { id: '!SWJ_S9Hse(rWelcqk1', base: 'none', include: items('comment', 'score', 'comment_id') },
  {
    id: '!5RCI6qPDF8)WPM-vVxWYF-1w0',
    base: 'none',
    include: [
      ...items('question', 'answers', 'closed_reason', 'question_id', 'score'),
      ...fieldsOf('answer', 'score', 'is_accepted', 'answer_id'),
    ],
  },
  { id: '!)r4d5VTgcrvtUU_Bu3I5', base: 'none', include: items('inbox_item', 'is_unread') },
  {
    id: '!LSz0qj2Wk0sCvrPsvrxAs1',
    base: 'none',
    include: items('inbox_item', 'is_unread', 'site'),
  },
  {
    id: '!)r4d5VTgcj78PZBzhVfa',
    base: 'none',
    include: items('inbox_item', 'is_unread', 'item_type'),
  },
  {
    id: ')-wpJO8qkn.bBXNMrk*hhvIVGJM',
    base: 'none',
    include: [
      ...items('inbox_item', 'body', 'creation_date', 'is_unread', 'item_type'),
      ...fieldsOf('inbox_item', 'link', 'site', 'title'),
      ...fieldsOf('site', 'favicon_url', 'name'),
    ],
  },
  {
    id: '!-*f(6s6U8Q9b',
    include: [
      ...fieldsOf('question', 'body_markdown', 'link'),
      ...fieldsOf('answer', 'body_markdown', 'link'),
    ],
  },
  { id: '!-*f(6sCN5zee', include: fieldsOf('answer', 'body', 'link') },
  { id: '!-*f(6q3e0kcP', include: fieldsOf('user', 'answer_count', 'question_count') },
  { id: '!A7x.GE1T', base: 'none', include: items('site', 'name') },
  {
    id: '!2)tptOiAYce9)*ZPQJ7Xb',
    include: fieldsOf('post', 'title', 'up_vote_count', 'down_vote_count'),
    exclude: inCollectives,
  },
  {
    id: '!Fr2Mp67JgV4r*EdeOBbOQsbi3-',
    include: fieldsOf('user', 'answer_count', 'question_count'),
    exclude: inCollectives,
  },
];

/** Strings of the real API that programs in use carry, and whose content nobody has published. */
export const unpublishedFilters: ReadonlySet<string> = new Set(['!-*f(6rc.(Xr5']);

export const knownFilters: readonly KnownFilter[] = known.map((filter) => ({
  base: 'default',
  include: [],
  exclude: [],
  ...filter,
}));

function items(object: string, ...names: readonly string[]) {
  return ['.items', ...fieldsOf(object, ...names)];
}

function fieldsOf(object: string, ...names: readonly string[]) {
  return names.map((name) => `${object}.${name}`);
}
