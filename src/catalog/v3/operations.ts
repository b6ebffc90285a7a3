// This file lists the operations of API v3 that replace one of v2.3, with what a success returns.

export interface Operation {
  /** A page with `items`, a bare list, the bare item, or no body. */
  readonly returns: 'page' | 'list' | 'item' | 'nothing';
  readonly status: 200 | 201 | 204;
  /** Not in the public schema: seen in official tools of 2026. */
  readonly newer?: true;
  /** On the main site of Enterprise only, at an address without a team. */
  readonly enterprise?: true;
}

const page = { returns: 'page', status: 200 } as const;
const list = { returns: 'list', status: 200 } as const;
const item = { returns: 'item', status: 200 } as const;
const created = { returns: 'item', status: 201 } as const;
const deleted = { returns: 'nothing', status: 204 } as const;
const accepted = { returns: 'nothing', status: 200 } as const;
const newer = { newer: true } as const;
const enterprise = { enterprise: true } as const;

/** By verb and path; the path stands behind `/v3/teams/{team}`. */
export const operations = {
  'GET /questions': page,
  'POST /questions': created,
  'GET /questions/{questionId}': item,
  'PUT /questions/{questionId}': item,
  'DELETE /questions/{questionId}': deleted,
  'POST /questions/{questionId}/bookmark': created,
  'DELETE /questions/{questionId}/bookmark': item,
  'GET /questions/{questionId}/comments': list,
  'POST /questions/{questionId}/downvote': item,
  'DELETE /questions/{questionId}/downvote': item,
  'POST /questions/{questionId}/flags': accepted,
  'GET /questions/{questionId}/flags/options': list,
  'GET /questions/{questionId}/linked': page,
  'GET /questions/{questionId}/related': page,
  'POST /questions/{questionId}/upvote': item,
  'DELETE /questions/{questionId}/upvote': item,
  'GET /questions/{questionId}/answers': page,
  'POST /questions/{questionId}/answers': created,
  'GET /questions/{questionId}/answers/{answerId}': item,
  'PUT /questions/{questionId}/answers/{answerId}': item,
  'DELETE /questions/{questionId}/answers/{answerId}': deleted,
  'POST /questions/{questionId}/answers/{answerId}/accept': item,
  'DELETE /questions/{questionId}/answers/{answerId}/accept': item,
  'GET /questions/{questionId}/answers/{answerId}/comments': list,
  'POST /questions/{questionId}/answers/{answerId}/downvote': item,
  'DELETE /questions/{questionId}/answers/{answerId}/downvote': item,
  'POST /questions/{questionId}/answers/{answerId}/flags': accepted,
  'GET /questions/{questionId}/answers/{answerId}/flags/options': list,
  'POST /questions/{questionId}/answers/{answerId}/upvote': item,
  'DELETE /questions/{questionId}/answers/{answerId}/upvote': item,
  'GET /articles': page,
  'POST /articles': created,
  'GET /articles/{articleId}': item,
  'PUT /articles/{articleId}': item,
  'DELETE /articles/{articleId}': deleted,
  'GET /articles/{articleId}/comments': list,
  'GET /articles/{articleId}/linked-questions': page,
  'GET /search': page,
  'GET /tags': page,
  'GET /tags/{tagId}/synonyms': { ...page, ...newer },
  'GET /users': page,
  'GET /users/me': item,
  'GET /users/{userId}': item,
  'GET /users/{userId}/answers': { ...page, ...newer },
  'GET /users/{userId}/comments': { ...page, ...newer },
  'GET /users/{userId}/watched-tags': list,
  'GET /users/manage': { ...page, ...enterprise },
  'GET /users/reputation/aggregate': { ...page, ...newer, ...enterprise },
} as const satisfies Record<`${V3Verb} /${string}`, Operation>;

export type V3Verb = 'GET' | 'POST' | 'PUT' | 'DELETE';

export type OperationName = keyof typeof operations;
