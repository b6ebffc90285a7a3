import type { Records } from '../../model/records.ts';
import type { Team } from '../../store/team.ts';
import type { Voted } from '../../store/votes.ts';
import { castVote, checkUndo, checkVote, withdrawVote } from './rules/votes.ts';
import { requireById } from '../need.ts';
import type { Route, Routes } from '../route.ts';
import { write } from './write.ts';

export const voteWrites = {
  'upvote-question': cast('question', 'up'),
  'undo-upvote-question': undo('question', 'up'),
  'downvote-question': cast('question', 'down'),
  'undo-downvote-question': undo('question', 'down'),
  'upvote-answer': cast('answer', 'up'),
  'undo-upvote-answer': undo('answer', 'up'),
  'downvote-answer': cast('answer', 'down'),
  'undo-downvote-answer': undo('answer', 'down'),
} satisfies Routes;

type Name = 'question' | 'answer';

function cast(name: Name, vote: Voted): Route {
  return (call) => {
    const post = requireById(knownIn(name, call.team), call.input);
    const draft = checkVote(post, vote, call.team);
    return write<Name>(name, call, draft, () => {
      castVote(post, vote, call.team);
      return knownIn(name, call.team).get(post.postId);
    });
  };
}

function undo(name: Name, vote: Voted): Route {
  return (call) => {
    const post = requireById(knownIn(name, call.team), call.input);
    const draft = checkUndo(post, vote, call.team);
    return write<Name>(name, call, draft, () => {
      withdrawVote(post, vote, call.team);
      return knownIn(name, call.team).get(post.postId);
    });
  };
}

interface Known {
  readonly get: (id: number) => Records[Name] | undefined;
}

function knownIn(name: Name, { questions, answers }: Team): Known {
  return name === 'question' ? questions : answers;
}
