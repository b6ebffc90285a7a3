// Small talk that fits below many posts; what belongs to one thread stands with it. `[[a|b]]` picks one.

import type { CommentDraft } from '../generate/draft.ts';

/** A few comments that belong together. */
export type Exchange = readonly CommentDraft[];

export const belowQuestions: readonly Exchange[] = [
  [
    'other: [[Same here|We see this too|Happened to us as well]] since [[this morning|Tuesday|the last train]], following.',
  ],
  [
    'other: Which cluster is this on?',
    'asker: @{other} [[only|so far only]] `eu-1`, I have not [[looked at|tried]] the others.',
  ],
  [
    'other: Could you add the full [[log line|error|output]]? The interesting part is [[usually|always]] cut off.',
    'asker: @{other} added, sorry about that.',
  ],
  ['other: Good question, I [[have wondered about|wanted to ask]] that too.'],
  ['other: [[Interesting|Curious]], what did you expect [[to happen|instead]]?'],
  [
    'other: Have you asked in the guild? [[Somebody there|One of them]] had this [[last month|in spring]].',
  ],
  [
    'asker: Update: it is [[still there|gone today]], I keep the question open [[anyway|for the next one]].',
  ],
  [
    'other: Please add [[what you have tried|the version]], then it is easier to answer.',
    'asker: @{other} [[edited|done]], thanks for the hint.',
  ],
  [
    'other: I took the liberty of [[fixing the code block|adding a tag|making the title clearer]].',
    'asker: Thanks for the edit, it reads [[much|a lot]] better.',
  ],
  ['other: Is there a ticket for this? I would like to [[vote for it|watch it]].'],
  [
    'other: This comes up [[every few weeks|once a quarter]], thank you for [[finally|at last]] writing it down.',
  ],
  [
    'other: Does it happen with a [[fresh|new]] checkout, too?',
    'asker: @{other} [[yes|indeed]], first thing that I tried.',
  ],
  ['other: @{asker} who [[reviewed|knows]] that part? They may [[remember|know]] more.'],
  ['other: [[Not an answer|Only a workaround]]: waiting helps for [[an hour|a day]] or so.'],
  ['other: For the record: [[not|also]] the case on [[staging|my machine]].'],
  [
    'asker: [[Found a bit more|More details]]: it [[began|started]] after the holidays, [[if that helps|not before]].',
  ],
  ['other: [[Bookmarked|Following]], my team will [[run into|need]] this next.'],
];

export const belowAnswers: readonly Exchange[] = [
  ['asker: [[Thanks|Thank you|Perfect, thanks]], that [[did it|was it|helped]]!'],
  ['other: [[Still true|Confirmed|Just used this]], [[works|worked]] for [[me|us]] as well.'],
  [
    'other: @{answerer} this should go into the [[runbook|README|template]].',
    'answerer: @{other} [[done|good idea, done|it does since today]].',
  ],
  ['asker: I would never have [[looked there|thought of that]].'],
  [
    'asker: @{answerer} does this [[need|take]] a restart?',
    'answerer: @{asker} [[no|yes, but only once]].',
  ],
  [
    'other: Small correction: [[a name|the link]] has changed meanwhile.',
    'answerer: [[Right|True]], I have corrected the answer.',
  ],
  [
    'other: Why not [[the other way round|something simpler]]?',
    'answerer: @{other} we tried, it [[only moves the problem|was worse]].',
  ],
  ['asker: Took me [[five minutes|ten minutes|half an hour]], thanks to you. 🙏'],
  ['other: Upvoted, this [[saved my|rescued our]] [[morning|evening|demo]].'],
  [
    'other: Do you have a link for [[the second part|that]]?',
    'answerer: @{other} it is in the wiki, I will add it.',
  ],
  ['asker: Works on staging, [[production follows|train permitting]] on Thursday.'],
  [
    'asker: @{answerer} one more question: is that [[safe|the same]] in `us-1`?',
    'answerer: @{asker} it is, same [[set-up|version]] in both.',
  ],
  [
    'other: [[Found this through the search|Came here from chat]], [[best explanation so far|very clear]].',
  ],
  [
    'asker: Hm, [[for me|here]] it changes nothing. What else could I [[check|look at]]?',
    'answerer: @{asker} are you on the [[new|current]] template?',
    'asker: @{answerer} I was not. Now it works.',
  ],
  ['other: [[Short and clear|Clear, and it works]], thanks.'],
  ['other: [[Nice|Neat]]. I [[had no idea|did not know that]].'],
];

export const belowArticles: readonly Exchange[] = [
  ['other: [[Thanks for writing this down|Finally written down, thank you]].'],
  ['other: Linked from our team page.'],
  [
    'other: Is this [[also|already]] valid for [[the mobile apps|Tally|partners]]?',
    'asker: @{other} [[yes|yes, from next quarter on]].',
  ],
  ['other: The [[first|second|last]] point has already [[helped us|saved an afternoon]].'],
  ['other: Could you add an example?', 'asker: @{other} [[added|good point, added]].'],
  ['other: Short and clear, [[more of these|thank you]], please.'],
];
