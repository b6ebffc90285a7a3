// This file holds where the fields of an object went in v3, once for each form in which routes return it.

export interface FieldMap {
  /** Field of v2.3 → field of v3: dots lead to members, `[]` to the items of a list. */
  readonly fields: Readonly<Record<string, string>>;
  /** Fields that only the single item has, which a list leaves out. */
  readonly onSingle?: Readonly<Record<string, string>>;
  /** Where else a field is found. */
  readonly elsewhere?: Readonly<Record<string, string>>;
  /** Fields of v3 that the public schema lacks: they are newer. */
  readonly newer?: readonly string[];
}

/** How the value of a field changes, if it does. */
export function changeOf(before: string, after: string): string | undefined {
  if (after === 'isClosed') return 'a date becomes true or false';
  if (before.endsWith('_date')) return 'epoch seconds become ISO 8601';
  if (after === 'tags[].name') return 'a list of names becomes a list of objects';
  if (before.endsWith('user_type'))
    return 'registered, moderator … become Registered, Moderator, Admin';
  if (before === 'article_type') return 'how-to-guide becomes howToGuide, and so on';
  if (before === 'body_markdown' && after === 'body') return 'Markdown; there is no HTML';
  return undefined;
}

const user = {
  user_id: 'id',
  account_id: 'accountId',
  display_name: 'name',
  profile_image: 'avatarUrl',
  link: 'webUrl',
  reputation: 'reputation',
  user_type: 'role',
} as const;

const owner = {
  owner: 'owner',
  ...Object.fromEntries(
    Object.entries(user).map(([before, after]) => [`owner.${before}`, `owner.${after}`]),
  ),
};

/** What every post has. */
const post = {
  body: 'body',
  ...owner,
  last_editor: 'lastEditor',
  score: 'score',
  creation_date: 'creationDate',
  last_activity_date: 'lastActivityDate',
  comment_count: 'commentCount',
  link: 'webUrl',
} as const;

const titled = { title: 'title', tags: 'tags[].name' } as const;
const markdown = { body_markdown: 'bodyMarkdown' } as const;
const newer = ['commentCount'] as const;

const questionFields = {
  question_id: 'id',
  ...titled,
  ...post,
  is_answered: 'isAnswered',
  answer_count: 'answerCount',
  view_count: 'viewCount',
  share_link: 'shareUrl',
  bounty_amount: 'bounty.amount',
  bounty_closes_date: 'bounty.closes',
  closed_date: 'isClosed',
} as const;
const questionOwn = {
  ...markdown,
  upvoted: 'userHasUpvoted',
  downvoted: 'userHasDownvoted',
  favorited: 'userHasBookmarked',
} as const;
const ofQuestion = {
  answers: 'GET /questions/{questionId}/answers',
  comments: 'GET /questions/{questionId}/comments',
  accepted_answer_id: 'id of the answer whose isAccepted is true',
} as const;

export const questions: FieldMap = {
  fields: questionFields,
  onSingle: questionOwn,
  elsewhere: ofQuestion,
  newer,
};
export const question: FieldMap = {
  fields: { ...questionFields, ...questionOwn },
  elsewhere: ofQuestion,
  newer,
};
export const foundQuestions: FieldMap = {
  fields: {
    question_id: 'questionId',
    ...titled,
    ...owner,
    creation_date: 'creationDate',
    score: 'score',
    answer_count: 'answerCount',
    view_count: 'viewCount',
    link: 'webUrl',
  },
  elsewhere: ofQuestion,
};

const answerDates = { last_edit_date: 'lastEditDate' } as const;
const answerFields = {
  answer_id: 'id',
  question_id: 'questionId',
  ...post,
  ...answerDates,
  locked_date: 'lockedDate',
  is_accepted: 'isAccepted',
  share_link: 'shareLink',
} as const;
const ofAnswer = {
  comments: 'GET /questions/{questionId}/answers/{answerId}/comments',
  title: 'title of GET /questions/{questionId}',
  tags: 'tags of GET /questions/{questionId}',
} as const;

export const answers: FieldMap = { fields: answerFields, onSingle: markdown, elsewhere: ofAnswer };
export const answer: FieldMap = {
  fields: { ...answerFields, ...markdown },
  elsewhere: ofAnswer,
};

const articleFields = {
  article_id: 'id',
  article_type: 'type',
  ...titled,
  ...post,
  view_count: 'viewCount',
} as const;
const ofArticle = { comments: 'GET /articles/{articleId}/comments' } as const;

export const articles: FieldMap = {
  fields: articleFields,
  onSingle: markdown,
  elsewhere: ofArticle,
  newer,
};
export const article: FieldMap = {
  fields: { ...articleFields, ...markdown },
  elsewhere: ofArticle,
  newer,
};

const postFields = { post_id: 'id', ...post } as const;
const titledPost = { ...postFields, title: 'title', share_link: 'shareUrl' } as const;
const answeringPost = { ...postFields, ...answerDates, share_link: 'shareLink' } as const;

/** Posts that are questions, and so on. */
export const questionPosts: FieldMap = {
  fields: titledPost,
  onSingle: { ...markdown, upvoted: 'userHasUpvoted', downvoted: 'userHasDownvoted' },
  newer,
};
export const articlePosts: FieldMap = { fields: titledPost, onSingle: markdown, newer };
export const articlePost: FieldMap = { fields: { ...titledPost, ...markdown }, newer };
export const answerPosts: FieldMap = { fields: answeringPost, onSingle: markdown };
export const answerPost: FieldMap = { fields: { ...answeringPost, ...markdown } };

export const comments: FieldMap = {
  fields: {
    comment_id: 'id',
    body_markdown: 'body',
    score: 'score',
    creation_date: 'creationDate',
    'owner.user_id': 'ownerUserId',
    'owner.display_name': 'ownerDisplayName',
  },
};

export const flagOptions: FieldMap = {
  fields: {
    option_id: 'optionId',
    dialog_title: 'dialogTitle',
    title: 'title',
    description: 'description',
    requires_comment: 'requiresComment',
    requires_site: 'requiresSite',
    requires_question_id: 'requiresQuestionId',
    is_retraction: 'isRetraction',
    sub_options: 'subOptions',
  },
};

export const excerpts: FieldMap = {
  fields: {
    item_type: 'type',
    question_id: 'questionId',
    answer_id: 'answerId',
    ...titled,
    excerpt: 'snippet',
    ...owner,
    creation_date: 'creationDate',
    score: 'score',
    answer_count: 'answerCount',
    has_accepted_answer: 'hasAcceptedAnswer',
    is_accepted: 'isAccepted',
  },
};

export const tags: FieldMap = {
  fields: { name: 'name', count: 'postCount', has_synonyms: 'hasSynonyms' },
  elsewhere: { synonyms: 'GET /tags/{tagId}/synonyms (newer)' },
};
export const synonyms: FieldMap = { fields: { from_tag: 'name' } };
export const wikis: FieldMap = { fields: { tag_name: 'name', excerpt: 'description' } };
export const watchedTags: FieldMap = { fields: { tag_name: 'name' } };

const userFields = { ...user, email: 'email' } as const;
const inManage = 'GET /users/manage (Enterprise)';

export const users: FieldMap = {
  fields: userFields,
  elsewhere: {
    creation_date: inManage,
    last_access_date: inManage,
    last_modified_date: inManage,
    is_deactivated: inManage,
  },
};
export const managedUsers: FieldMap = {
  fields: {
    ...userFields,
    creation_date: 'creationDate',
    last_access_date: 'lastAccessDate',
    last_modified_date: 'lastModifiedDate',
    is_deactivated: 'isDeactivated',
  },
};
export const reputationSums: FieldMap = {
  fields: { user_id: 'userId', reputation_change: 'reputationChange' },
};

export const questionCount: FieldMap = { fields: { total_questions: 'totalCount' } };
export const userCount: FieldMap = { fields: { total_users: 'totalCount' } };
