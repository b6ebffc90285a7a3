import { dated, id, ids, paged, sorted } from '../../parameters.ts';
import { questionSorts, suggestedEditSorts } from '../../sorts.ts';
import { userEndpoint, withMeTwin } from './define.ts';

export const userContributionEndpoints = [
  ...withMeTwin(
    userEndpoint({
      slug: 'questions-on-users',
      verb: 'GET',
      path: '/users/{ids}/questions',
      summary: 'Lists questions asked by given users.',
      returns: 'question',
      teams: 'likely',
      parameters: [...sorted(questionSorts), ids('users', '1;2;3')],
    }),
    { slug: 'me-questions', summary: 'Lists questions asked by the token owner.' },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'featured-questions-on-users',
      verb: 'GET',
      path: '/users/{ids}/questions/featured',
      summary: 'Lists questions on which given users run a bounty.',
      returns: 'question',
      teams: 'likely',
      parameters: [...sorted(questionSorts), ids('users', '1;2;3')],
    }),
    {
      slug: 'me-featured-questions',
      summary: 'Lists questions on which the token owner runs a bounty.',
    },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'no-answer-questions-on-users',
      verb: 'GET',
      path: '/users/{ids}/questions/no-answers',
      summary: 'Lists questions by given users that have no answers.',
      returns: 'question',
      teams: 'likely',
      parameters: [...sorted(questionSorts), ids('users', '1;2;3')],
    }),
    {
      slug: 'me-no-answer-questions',
      summary: 'Lists questions of the token owner that have no answers.',
    },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'unaccepted-questions-on-users',
      verb: 'GET',
      path: '/users/{ids}/questions/unaccepted',
      summary: 'Lists questions of given users that have answers but none accepted.',
      returns: 'question',
      teams: 'likely',
      parameters: [...sorted(questionSorts), ids('users', '1;2;3')],
    }),
    {
      slug: 'me-unaccepted-questions',
      summary: 'Lists questions of the token owner that have answers but none accepted.',
    },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'unanswered-questions-on-users',
      verb: 'GET',
      path: '/users/{ids}/questions/unanswered',
      summary: 'Lists questions of given users that have answers but none accepted or upvoted.',
      returns: 'question',
      teams: 'likely',
      parameters: [...sorted(questionSorts), ids('users', '1;2;3')],
      quirks: ['Holds no question that no-answers would hold.'],
    }),
    {
      slug: 'me-unanswered-questions',
      summary: 'Lists questions of the token owner that have answers but none accepted or upvoted.',
    },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'reputation-on-users',
      verb: 'GET',
      path: '/users/{ids}/reputation',
      summary: 'Lists reputation changes of given users.',
      returns: 'reputation',
      teams: 'likely',
      parameters: [...dated, ids('users', '1;2;3')],
    }),
    {
      slug: 'me-reputation',
      summary: 'Lists reputation changes of the token owner.',
      parameters: [],
      quirks: ['Takes no paging and no dates, unlike the users form.'],
    },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'reputation-history',
      verb: 'GET',
      path: '/users/{ids}/reputation-history',
      summary: 'Shows the public reputation log of given users.',
      returns: 'reputation_history',
      teams: 'likely',
      parameters: [...paged, ids('users', '1;2;3')],
    }),
    {
      slug: 'me-reputation-history',
      summary: 'Shows the public reputation log of the token owner.',
    },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'full-reputation-history',
      verb: 'GET',
      path: '/users/{id}/reputation-history/full',
      summary: 'Shows the whole reputation log of a user, private entries included.',
      returns: 'reputation_history',
      teams: 'likely',
      parameters: [...paged, id('the user', '1')],
      needsToken: true,
      scopes: ['private_info'],
      quirks: ['The token must belong to this user.'],
    }),
    {
      slug: 'me-full-reputation-history',
      summary: 'Shows the whole reputation log of the token owner.',
    },
  ),
  ...withMeTwin(
    userEndpoint({
      slug: 'suggested-edits-on-users',
      verb: 'GET',
      path: '/users/{ids}/suggested-edits',
      summary: 'Lists edits that given users proposed.',
      returns: 'suggested_edit',
      teams: 'likely',
      parameters: [...sorted(suggestedEditSorts), ids('users', '1;2;3')],
    }),
    { slug: 'me-suggested-edits', summary: 'Lists edits the token owner proposed.' },
  ),
];
