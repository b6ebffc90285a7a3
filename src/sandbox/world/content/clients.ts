import type { ThreadDraft } from '../generate/draft.ts';

export const clients: readonly ThreadDraft[] = [
  {
    title: 'Lantern crashes on Android 14 when a slot push arrives in the background',
    tags: ['android', 'mobile'],
    by: 'bao',
    body: `\`\`\`
ForegroundServiceStartNotAllowedException: startForegroundService() not allowed due to mAllowStartForeground false
\`\`\`

Only if the app has been closed for a while. iOS is fine.`,
    answers: [
      {
        body: `Since Android 12 an app in the background may not start a foreground service; 14 makes it strict for the type \`location\` too. Use a high-priority push and expedited \`WorkManager\`:

\`\`\`kotlin
OneTimeWorkRequestBuilder<SlotWorker>()
    .setExpedited(OutOfQuotaPolicy.RUN_AS_NON_EXPEDITED_WORK_REQUEST)
    .build()
\`\`\``,
        comments: ['asker: Crash rate from 2.1 % to 0.04 %.'],
      },
    ],
  },
  {
    title: 'iOS build fails: "No profiles for \'example.quaylark.lantern\' were found"',
    tags: ['ios', 'mobile', 'ci'],
    by: 'kenji',
    body: 'Since Sunday, on CI only. Nothing in the project has changed.',
    answers: [
      'The certificate was a year old on Sunday. Profiles are made new by `fastlane match nuke distribution` and `match appstore`; you need the role *App Manager*, which two people have. I have done it and put a reminder eleven months ahead.',
    ],
  },
  {
    title: 'How do drivers use Lantern without network in the port?',
    tags: ['mobile', 'api', 'caching'],
    by: 'yuki',
    key: 'offline',
    body: 'Behind the container stacks there is no signal. The driver arrives at the gate and the pass does not load. What should the app keep, and how do we avoid an outdated pass?',
    liking: 'high',
    answers: [
      {
        body: `Keep the pass itself: it is a signed token, valid for that slot ± 2 hours, and the gate can check the signature with no network either. Everything else may be stale as long as it *says so*: "as of 09:12". Changes go into a queue with an idempotency key:

\`\`\`kotlin
data class Pending(val key: UUID, val action: Action, val at: Instant)
\`\`\`

The server answers the same key with the same result, so sending twice does no harm.`,
        comments: ['asker: Tested between two stacks of reefers, works. Cold, though.'],
      },
    ],
  },
  {
    title: 'Long site names are cut off in Japanese',
    tags: ['mobile', 'design-system', 'accessibility'],
    by: 'yuki',
    body: '`東京港大井コンテナ埠頭第三ターミナル` becomes `東京港大井コン…` and the important part, *which* terminal, is at the end. May labels wrap onto two lines?',
    answers: [
      {
        body: 'Yes: `maxLines={2}` on `SiteLabel`, and the full name as its accessible name. For lists we show the short name that each site has in the settings, `大井3`.',
        comments: [
          'asker: Two lines look good. Thank you for asking the terminal about the short name!',
        ],
      },
    ],
  },
  {
    title: 'Which Pier button do I use for "Cancel booking"?',
    tags: ['design-system', 'react', 'accessibility'],
    by: 'mina',
    key: 'danger-button',
    body: '`<Button kind="danger">` is red and beside it the "Keep" button is blue. In the review somebody said both are wrong.',
    answers: [
      {
        body: 'A destructive action is `danger` only in the *last* step. On the page: `kind="quiet"` with the word "Cancel booking…", the dots promising a question. In the dialog: "Cancel booking" (`danger`) and "Keep booking" (`primary`, has the focus). Never "OK" and "Cancel" for cancelling something.',
        comments: ['other: "Cancel? OK / Cancel" was real until spring. Support remembers.'],
      },
    ],
  },
  {
    title: 'Focus ring disappears in the date picker',
    tags: ['accessibility', 'css', 'design-system'],
    by: 'freya',
    daysAgo: 55,
    body: 'Tabbing through the picker shows nothing from the third element on. `outline: none` is not in our CSS, I have searched.',
    answers: [
      {
        by: 'mina',
        body: '`:focus-visible` is set on the button, but `overflow: hidden` of the grid clips it. `outline-offset: -2px` inside the grid, or `box-shadow: inset`. I prefer the first, since it survives forced colours mode.',
        comments: ['asker: Of course, clipped. Released with Pier 9.3.1.'],
      },
    ],
  },
  {
    title: 'React list of 8,000 slots is slow when one of them changes',
    tags: ['react', 'typescript', 'performance'],
    by: 'andre',
    body: 'One websocket message, and the profiler shows 8,000 renders, 340 ms. `memo` made no difference.',
    answers: [
      {
        body: `\`memo\` compares props, and each row gets \`onSelect={() => select(slot.id)}\`, new each time. Pass \`select\` and let the row call it with its id. Then virtualise: 8,000 rows exist, 40 are visible.

After both: 2 renders, 3 ms.`,
        comments: ['asker: Confirmed, 3 ms. Scrolling feels like a different program.'],
      },
    ],
  },
  {
    title: 'GraphQL: N+1 queries for slots and docks',
    tags: ['graphql', 'node.js', 'performance'],
    by: 'pedro',
    body: '`{ slots { id dock { name } } }` makes 1 + 200 statements. The resolver of `dock` is one line and looks innocent.',
    answers: [
      {
        body: "One loader per request: `new DataLoader(ids => docks.byIds(ids))`, created in the context, *not* at module level, or users see each other's data. The function must return the docks **in the order of the ids**, with `null` for missing ones.",
        comments: [
          'asker: 2 statements. And thanks for the bold words, my first version had it the other way round.',
        ],
      },
    ],
  },
  {
    title: 'Segmentation fault in the gate controller when the plate is longer than 12 characters',
    tags: ['c++', 'security'],
    by: 'oskar',
    body: `\`\`\`cpp
char plate[12];
std::strcpy(plate, frame.text().c_str());
\`\`\`

A truck with a vanity trailer plate took the barrier down (in software; the hardware is fine). I know what is wrong, I wonder what is *right* on that little box with 16 MB.`,
    answers: [
      {
        body: `\`std::string\` costs 32 bytes, you have those. If you want no allocation, a fixed string that cannot overflow:

\`\`\`cpp
template <std::size_t N> class FixedString { /* truncates, remembers that it did */ };
FixedString<16> plate{frame.text()};
if (plate.truncated()) log::warn("plate cut: {}", plate);
\`\`\`

And please build with \`-D_GLIBCXX_ASSERTIONS -fsanitize=address,undefined\` in CI, it would have found this with the existing tests.`,
        comments: [
          'other: This needs to go to Security as well, the text comes from a camera, so from anyone with a printer.',
          'asker: @{other} reported, INC-2205.',
        ],
      },
    ],
  },
  {
    title: 'Pagination of GET /v3/bookings: cursor or page number?',
    tags: ['api', 'rest', 'discussion', 'postgresql'],
    by: 'robin',
    daysAgo: 15,
    body: 'Partners ask for `?page=7`. `OFFSET 60000` takes four seconds and skips rows when new bookings arrive meanwhile. With a cursor they cannot jump. What do we offer in the next version?',
    bounty: 75,
    comments: [
      'other: Has anybody ever *jumped* to page 7 with a purpose?',
      'asker: @{other} one partner does "last page first". With a reason, apparently.',
    ],
    answers: [
      {
        by: 'kofi',
        body: `Cursor, and a \`sort=-createdAt\` for the one who wants the end first:

\`\`\`sql
WHERE (created_at, id) < ($1, $2) ORDER BY created_at DESC, id DESC LIMIT 100
\`\`\`

Constant 2 ms at any depth, and no row is skipped or shown twice.`,
      },
    ],
    accepted: 'none',
  },
  {
    title: 'What does 409 from POST /v3/slots/{id}/hold mean, and shall I retry?',
    tags: ['api', 'rest'],
    by: 'robin',
    daysAgo: 1.5,
    body: 'A partner retries on each 409 for ever, 40 times per second, and asks us what they should do instead. Our specification only says "Conflict".',
    comments: [
      'other: There are two different reasons behind that 409, which is the actual problem.',
    ],
    answers: [
      {
        by: 'pedro',
        body: 'Look at `error.code` in the body: `SLOT_TAKEN` is final, offer another slot. `HOLD_IN_PROGRESS` means that the same idempotency key is being worked on, then wait for `Retry-After`. I have put both into the specification.',
        comments: ['asker: Sent it to the partner, the 40 per second are gone.'],
      },
    ],
  },
  {
    title: 'Which time zone does ?from= of GET /v3/slots use when none is given?',
    tags: ['api', 'time-zones', 'documentation'],
    by: 'robin',
    daysAgo: 9,
    body: `\`?from=2024-05-01T08:00\` is accepted without an offset. I would guess UTC, the code says "zone of the site", and the specification says nothing. Two partners rely on one each, it seems.

Before I write anything down: does anybody remember whether this was *decided*, or did it just happen?`,
    comments: ['other: It just happened. I was in the room.'],
  },
];
