import type { Records } from '../../model/records.ts';
import type { VoteDirection } from '../../store/posts/votes.ts';
import type { Team } from '../../store/team.ts';
import { requireById } from '../find.ts';
import type { Route, Routes } from '../route.ts';
import { castVote, checkUndo, checkVote, withdrawVote } from './rules/votes.ts';
import { respondToWrite } from './write.ts';

const cast = { check: checkVote, store: castVote };
const undo = { check: checkUndo, store: withdrawVote };

export const voteWrites = {
  'upvote-question': vote('question', 'up', cast),
  'undo-upvote-question': vote('question', 'up', undo),
  'downvote-question': vote('question', 'down', cast),
  'undo-downvote-question': vote('question', 'down', undo),
  'upvote-answer': vote('answer', 'up', cast),
  'undo-upvote-answer': vote('answer', 'up', undo),
  'downvote-answer': vote('answer', 'down', cast),
  'undo-downvote-answer': vote('answer', 'down', undo),
} satisfies Routes;

type Name = 'question' | 'answer';

function vote(name: Name, direction: VoteDirection, { check, store }: typeof cast): Route {
  return (call) => {
    const { input, team } = call;
    const known = knownIn(name, team);
    const post = requireById(known, input);
    const draft = check(post, direction, team);
    return respondToWrite<Name>(name, call, draft, () => {
      store(post, direction, team);
      return known.get(post.postId);
    });
  };
}

interface Known {
  readonly get: (id: number) => Records[Name] | undefined;
}

function knownIn(name: Name, { questions, answers }: Team): Known {
  return name === 'question' ? questions : answers;
}
