/** What changes the reputation of people, and the type of vote that stands for it in a response. */
export const voteTypes = {
  post_upvoted: 'up_votes',
  post_unupvoted: 'up_votes',
  post_downvoted: 'down_votes',
  post_undownvoted: 'down_votes',
  voter_downvotes: 'down_votes',
  voter_undownvotes: 'down_votes',
  answer_accepted: 'accepts',
  answer_unaccepted: 'accepts',
  asker_accepts_answer: 'accepts',
  asker_unaccept_answer: 'accepts',
  post_deleted: 'up_votes',
  bounty_given: 'bounties_offered',
  bounty_earned: 'bounties_won',
  user_deleted: 'up_votes',
} as const;
