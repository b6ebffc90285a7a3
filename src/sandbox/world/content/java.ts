import type { ThreadDraft } from '../generate/draft.ts';

export const java: readonly ThreadDraft[] = [
  {
    title: 'ConcurrentModificationException in a list that only one thread touches',
    tags: ['java'],
    by: 'carla',
    body: `\`\`\`java
List<Hold> holds = loadHolds();
for (Hold hold : holds) {
    if (hold.isExpired(now)) holds.remove(hold);
}
\`\`\`

There are no threads here at all. Why "concurrent"?`,
    answers: [
      {
        body: `"Concurrent" means *while iterating*, not *in parallel*. The loop's iterator notices that the list changed behind its back. Say what you mean instead:

\`\`\`java
holds.removeIf(hold -> hold.isExpired(now));
\`\`\`

Funny detail: removing the last-but-one element does *not* throw, which is why such bugs pass tests.`,
        comments: ['asker: I had exactly two elements in my test. Thank you!'],
      },
    ],
  },
  {
    title: 'Spring: @Transactional has no effect when called from the same class',
    tags: ['java', 'spring-boot', 'postgresql'],
    by: 'vikram',
    body: '`importAll()` calls `importOne()` for each consignment. `importOne` is `@Transactional(propagation = REQUIRES_NEW)`, but when number 300 fails, all 299 before are rolled back too.',
    liking: 'high',
    answers: [
      {
        body: `The annotation works through a proxy *around* the bean, and \`this.importOne()\` does not go through it. Options, best first:

1. Move \`importOne\` into a class of its own; then it is a call through the proxy, and the name gets better as well.
2. \`TransactionTemplate\`: \`tx.executeWithoutResult(status -> importOne(c));\`, explicit and greppable.
3. Injecting yourself. Please not.`,
        comments: [
          'asker: Number 1. The class is called `ConsignmentImport`, and everything became clearer.',
          'other: There is an ArchUnit test for this now, it found six others.',
        ],
      },
    ],
  },
  {
    title: 'Virtual threads made rate-shop slower, what am I doing wrong?',
    tags: ['java', 'performance'],
    by: 'jose',
    body: 'After `spring.threads.virtual.enabled=true` p99 rose from 200 ms to 900 ms and the pool of database connections times out. Java 21.',
    answers: [
      {
        body: 'Two things come together. Before, 200 platform threads were also your *limit* of concurrent work. Now 4,000 requests fight for 20 connections, so put a semaphore where the threads used to be. And on 21 a `synchronized` block around I/O pins the carrier thread; `-Djdk.tracePinnedThreads=full` shows where. Ours was an old JDBC wrapper, `ReentrantLock` fixed it. From 24 on pinning is gone.',
        comments: ['asker: Semaphore of 60 and p99 is 140 ms. '],
      },
    ],
  },
  {
    title: 'Gradle: "Could not resolve com.quaylark:tariff-model:3.+" only on Mondays',
    tags: ['gradle', 'java', 'ci'],
    body: 'From Tuesday to Friday the same commit builds without trouble. On Monday mornings all builds fail until about ten, then it heals by itself. Nobody releases that library on Sundays.',
    answers: [
      '`3.+` asks the repository for the list of versions, and on Sunday night the cleanup moves snapshots around; for some hours the list is empty. Dynamic versions are the true problem: builds of the same commit differ. Write the exact version, lock it with `gradle dependencies --write-locks`, and let the update bot propose the next one.',
    ],
  },
  {
    title: 'How do I log the body of outgoing requests without logging passwords?',
    tags: ['java', 'logging', 'security'],
    by: 'hamid',
    body: 'A carrier says that we send an empty `<Consignee>`. I want to see what goes over the wire, but the first line of the body is `<Login user="quaylark" password="…"/>`.',
    answers: [
      {
        body: '`carrier-sync` has a recorder: `hm record carrier-sync --partner <name> --for 10m`. It keeps request and response for that one partner in an encrypted bucket for 24 hours, with the fields of `redact.yaml` blanked. Do not turn on wire logging in production, it goes to the log store for 90 days.',
        comments: [
          'asker: Found: `<Consignee>` is empty because the name was `"&"` and someone "cleaned" it.',
        ],
      },
    ],
  },
  {
    title: 'BigDecimal("10.50").equals(new BigDecimal("10.5")) is false?!',
    tags: ['java', 'testing'],
    body: 'An invoice test fails with `expected: <10.5> but was: <10.50>`. These are the same amount.',
    answers: [
      '`equals` compares value *and* scale. Use `compareTo(...) == 0`, or in AssertJ `isEqualByComparingTo("10.5")`. And never put a raw `BigDecimal` into a `HashSet` or use it as a key; our `Money` normalises to two places in the constructor, take that one.',
    ],
  },
  {
    title: 'Stream.toList() or collect(Collectors.toList())?',
    tags: ['java', 'code-review'],
    by: 'imani',
    daysAgo: 40,
    body: 'The reviewer asked me to change one into the other and I nodded without knowing why.',
    answers: [
      {
        by: 'jose',
        body: '`toList()` (16+) gives an *unmodifiable* list and allows `null`; `Collectors.toList()` promises nothing, in practice it is an `ArrayList`. So it is shorter and safer, unless somebody adds to the list afterwards, then you see `UnsupportedOperationException` at a place far away.',
        comments: ['asker: Thanks. Next time I shall ask before I nod.'],
      },
    ],
  },
];
