import type { ThreadDraft } from '../generate/draft.ts';

export const typescript: readonly ThreadDraft[] = [
  {
    title: "Type 'string | undefined' is not assignable after enabling noUncheckedIndexedAccess",
    tags: ['typescript'],
    by: 'andre',
    body: `We switched it on in the yard console and have 1,800 errors, most of them like this:

\`\`\`ts
const docks: Record<string, Dock> = load();
const dock = docks[id];
dock.open(); // 'dock' is possibly 'undefined'
\`\`\`

Is there anything between "fix 1,800 places" and \`!\` everywhere?`,
    answers: [
      {
        body: `Half of them go away when the type says the truth: if \`id\` can be anything, \`Map<string, Dock>\` with \`.get(id)\` makes you answer the question once, where you know. If the keys are known, \`Record<DockId, Dock>\` with a union needs no check at all.

For the rest we wrote one function with a proper message:

\`\`\`ts
export function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(\`\${what} is missing\`);
  return value;
}
\`\`\``,
        comments: [
          'asker: Took three people two days, and it found four real bugs. Worth it.',
          'other: I would have paid to see the faces at number four (`docks["undefined"]`).',
        ],
      },
    ],
  },
  {
    title: 'Why is Array<Booking> not assignable to Array<Booking & Priced>?',
    tags: ['typescript'],
    by: 'carla',
    body: `\`\`\`ts
function invoice(items: (Booking & Priced)[]): Total { … }
invoice(bookings.filter((b) => b.price !== undefined)); // error
\`\`\`

After the filter every element *has* a price.`,
    answers: [
      {
        body: `The compiler only believes a filter that says so. Before 5.5 you need a type predicate:

\`\`\`ts
const isPriced = (b: Booking): b is Booking & Priced => b.price !== undefined;
invoice(bookings.filter(isPriced));
\`\`\`

Since 5.5 it can infer the predicate, but only when the check narrows a *declared* union. \`price?: Money\` narrowed inside an object does not count.`,
        comments: ['asker: A predicate it is. I like that it has a name now.'],
      },
    ],
  },
  {
    title: 'Should we use enums?',
    tags: ['typescript', 'discussion', 'code-review'],
    body: 'The code base has `enum`, `const enum`, string unions and objects with `as const`. Can we agree on one?',
    liking: 'high',
    answers: [
      {
        body: `String unions, derived from a list when you need the values at run time as well:

\`\`\`ts
export const slotStates = ['free', 'held', 'booked'] as const;
export type SlotState = (typeof slotStates)[number];
\`\`\`

They print well in logs, need no import in tests, survive JSON, and work with \`erasableSyntaxOnly\`. \`const enum\` breaks under isolated modules, so please none of those.`,
        comments: ['other: +1. The lint rule is on for new files.'],
      },
      'One exception: the bit masks of the gate protocol. A union of numbers called `16` and `32` helps nobody, there we keep an object with named constants.',
    ],
  },
  {
    title: 'Dates arrive as strings although the type says Date',
    tags: ['typescript', 'api', 'time-zones'],
    by: 'mina',
    body: `\`\`\`ts
const slot = (await response.json()) as Slot; // startsAt: Date
slot.startsAt.getHours(); // TypeError: getHours is not a function
\`\`\`

The compiler was content. What did I miss?`,
    answers: [
      {
        body: `\`as\` is a promise that *you* make. JSON has no dates, so \`startsAt\` is a string, whatever the type claims. Parse at the edge, with a schema, and let the type follow from it:

\`\`\`ts
const Slot = object({ id: string(), startsAt: pipe(string(), isoTimestamp(), toDate()) });
type Slot = InferOutput<typeof Slot>;
\`\`\`

A lint rule against \`as\` on the result of \`json()\` is in our shared config.`,
        comments: ['asker: Understood. So `as` is the new `any`.'],
      },
    ],
  },
  {
    title: 'ESM: ERR_REQUIRE_ESM after updating a library in notify-hub',
    tags: ['node.js', 'typescript', 'npm'],
    by: 'pedro',
    body: `\`\`\`
Error [ERR_REQUIRE_ESM]: require() of ES Module …/dist/index.js from /app/build/mail.js not supported.
\`\`\`

We compile to CommonJS. Must I convert the whole service because of one library?`,
    answers: [
      {
        body: 'Not at once. Node 22 can `require()` ES modules as long as they do not use top-level `await`, so updating the base image was enough for us. In the long run: `"type": "module"`, `"module": "nodenext"`, and write the file extension in imports. A service of 20k lines took me an afternoon, most of it `__dirname`.',
        comments: ['asker: Image updated, runs. The afternoon is in the backlog.'],
      },
    ],
  },
  {
    title: 'Memory of slot-api grows by 30 MB per hour',
    tags: ['node.js', 'performance', 'observability'],
    by: 'robin',
    daysAgo: 95,
    body: `Heap snapshots an hour apart show 400,000 more \`AsyncResource\` objects, all held by \`AsyncLocalStorage\`. The only place where we use it is the request context:

\`\`\`ts
export const context = new AsyncLocalStorage<RequestContext>();
app.use((req, _res, next) => context.run({ id: req.id, log }, next));
\`\`\`

Restarting each night helps, but I would like to understand it. Traffic is 900 requests per second.`,
    bounty: 50,
    comments: [
      'other: Do you keep promises anywhere, e.g. a cache of in-flight requests?',
      'asker: @{other} there is one for tariffs, but it deletes the entry in `finally`.',
    ],
    answers: [
      {
        by: 'olena',
        body: "Look at the Kafka producer: if it is created lazily *inside* a request, all its timers and sockets inherit that request's context, and each reconnect adds to the chain. Create it at start-up, outside of any `run`. I am not certain that this is all of it, but it was in `webhook-relay`.",
        comments: ['asker: @{answerer} it got better, 12 MB per hour, but not gone.'],
      },
    ],
    accepted: 'none',
  },
  {
    title: 'How do I share types between slot-api and the yard console?',
    tags: ['typescript', 'monorepo', 'api'],
    body: 'Copying the interface works until somebody changes one of them. Publishing a package for each field takes half a day. What do you do?',
    answers: [
      'Generate from the specification: `slot-api/openapi.yaml` is the source, `npm run types` in the console writes `src/api/slot-api.d.ts`, and CI fails if that differs. No package, no version to bump, and the diff of a pull request shows what changes for whom.',
      {
        body: 'If both live in the monorepo, a workspace package with *types only* is simpler still. But keep it to what goes over the wire; we once shared a class with methods and had to deploy both at the same time for a month.',
        comments: ['asker: Went for the generated one, since Java wants the same file.'],
      },
    ],
  },
];
