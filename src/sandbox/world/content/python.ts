import type { ThreadDraft } from '../generate/draft.ts';

export const python: readonly ThreadDraft[] = [
  {
    title: 'Python image in Docker is 1.9 GB, how do I make it smaller?',
    tags: ['python', 'docker', 'ci'],
    by: 'maya',
    key: 'python-image',
    body: `\`eta-model\` takes six minutes to pull on a new node. \`docker history\` shows 1.2 GB for one \`pip install\` layer. The Docker build starts from \`python-base\`.

\`\`\`dockerfile
FROM registry.quaylark.example/python-base:3.12
COPY . .
RUN pip install -r requirements.txt
CMD ["python", "-m", "eta_model"]
\`\`\``,
    comments: ['other: Which packages? If torch is among them, that is your answer.'],
    answers: [
      {
        body: `Two stages, no cache, and the CPU build of torch (the default brings 900 MB of GPU libraries that our nodes cannot use):

\`\`\`dockerfile
FROM python-base:3.12 AS build
RUN --mount=type=cache,target=/root/.cache/pip \\
    pip install --prefix=/opt/app -r requirements.txt \\
    --extra-index-url https://pypi.quaylark.example/cpu
FROM python-base:3.12-slim
COPY --from=build /opt/app /usr/local
COPY eta_model /app/eta_model
\`\`\`

410 MB in the end. Also copy the sources *last*, so that a code change does not reinstall everything.`,
        comments: ['asker: 402 MB, pull in 40 seconds. 🚀'],
      },
      'A `.dockerignore` with `data/` and `.git` took another 300 MB out of ours, of which nobody had known.',
    ],
  },
  {
    title: 'Timeout when calling tariff-service from a notebook, but not from the service',
    tags: ['python', 'networking', 'api'],
    body: '`httpx.ReadTimeout` after 5 seconds for exactly the large customers. The service itself calls the same route with no trouble.',
    answers: [
      `The service sets 30 seconds, \`httpx\` has 5 by default and applies it to each of connect, read, write and pool. Say it:

\`\`\`python
client = httpx.Client(timeout=httpx.Timeout(5.0, read=30.0))
\`\`\`

For more than a handful of customers please use the nightly export instead, the route computes each price afresh.`,
    ],
  },
  {
    title: 'Mutable default argument, or why all bookings share one list of notes',
    tags: ['python', 'code-review'],
    by: 'noor',
    body: `This passed review, and in production notes of one booking turned up in others:

\`\`\`python
def book(slot: Slot, notes: list[str] = []) -> Booking:
    notes.append(f"booked at {slot.starts_at:%H:%M}")
    return Booking(slot, notes)
\`\`\``,
    liking: 'high',
    answers: [
      {
        body: 'The default is created *once*, when the function is defined. `notes: list[str] | None = None` and `notes = [*(notes or []), …]`. Rule `B006` of our linter finds it; `manifest-worker` had switched that group off with the note "too noisy".',
        comments: [
          'asker: It is on again, 3 findings, all three real.',
          'other: Every Pythonista pays this price exactly once.',
        ],
      },
    ],
  },
  {
    title: 'How do I run one asyncio task per terminal without losing exceptions?',
    tags: ['python'],
    by: 'grace',
    body: '`asyncio.create_task()` in a loop; when one of them dies I see nothing until the process ends: *Task exception was never retrieved*.',
    answers: [
      {
        body: `\`\`\`python
async with asyncio.TaskGroup() as group:
    for terminal in terminals:
        group.create_task(follow(terminal), name=terminal.code)
\`\`\`

The group waits for all, and if one fails it cancels the others and raises an \`ExceptionGroup\`. If the others shall go on, catch *inside* \`follow\` and count it, do not swallow it.`,
        comments: ['asker: Did not know TaskGroup, goodbye 40 lines.'],
      },
    ],
  },
  {
    title: 'pandas reads plate numbers as floats',
    tags: ['python', 'data-platform', 'sql'],
    by: 'maya',
    body: '`7E12` is a perfectly good licence plate, and pandas makes `7000000000000.0` of it. I am not making this up.',
    answers: [
      {
        body: '`pd.read_csv(path, dtype={"plate": "string"})`, or `dtype_backend="pyarrow"` with `keep_default_na=False`, because the next plate will be `NA-12`. Better: read the Parquet export, it has types.',
        comments: ['asker: We had plates of Namibia missing for a year, then. Wow.'],
      },
    ],
  },
  {
    title: 'mypy is happy but the function returns None at run time',
    tags: ['python', 'testing'],
    body: "It says `-> Booking` and mypy has no complaint. But there it is, `AttributeError: 'NoneType' object has no attribute 'slot'`.",
    answers: [
      'The import above is untyped, so everything that comes from it is `Any`, and `Any` satisfies every promise. `disallow_any_unimported = true` and `warn_return_any = true` show it. There are stubs for that library in `types/` of the monorepo.',
    ],
  },
  {
    title: 'Which HTTP client for Python services: requests, httpx or aiohttp?',
    tags: ['python', 'discussion', 'api'],
    body: 'I count three in nine services. Pros and cons?',
    closed: { reason: 'Opinion-based' },
    answers: [
      '`httpx`, since it does both worlds with the same interface and our tracing hooks are written for it. No need to change what works, though.',
    ],
  },
];
