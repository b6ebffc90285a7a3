// This file runs the scripts for all pages against a team of their own, as `npm run proof` does for longer.
import {
  appendFileSync,
  existsSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TestContext } from 'vitest';
import type { Slug } from '../../src/catalog/index.ts';
import type { ApiRequest } from '../../src/request/build.ts';
import type { DraftValues } from '../../src/request/draft.ts';
import { sandboxTarget } from '../../src/request/target.ts';
import { collectAsExplorer } from '../proof/all-pages/explorer.ts';
import { SavedScript, scriptRunners } from '../proof/all-pages/scripts.ts';
import { startTeam } from '../proof/all-pages/team-server.ts';
import { isInstalled } from '../proof/run.ts';
import { draftOf, requestOf } from '../support/builders/drafts.ts';

type Team = Awaited<ReturnType<typeof startTeam>>;

const requestTo = ({ origin }: Team, values: DraftValues = {}, slug: Slug = 'questions') =>
  requestOf(draftOf(slug, { pagesize: '7', ...values }), {
    target: sandboxTarget(origin),
    team: 'demo',
  });

const pagesOf = ({ arrivals }: Team) =>
  arrivals.map(({ target }) => new URL(target, 'http://localhost').searchParams.get('page'));

for (const runner of scriptRunners) {
  const missing = Object.keys(runner.needs).find((program) => !isInstalled(program));
  const title = missing === undefined ? runner.name : `${runner.name}, skipped without ${missing}`;

  async function open(context: TestContext, options: Parameters<typeof startTeam>[0]) {
    const team = await startTeam(options);
    context.onTestFinished(team.stop);
    return team;
  }

  function save(context: TestContext, request: ApiRequest, token?: string): SavedScript {
    const script = new SavedScript(runner, request, token);
    context.onTestFinished(() => script.remove());
    return script;
  }

  describe.skipIf(missing !== undefined)(title, { timeout: 60_000, concurrent: true }, () => {
    test('collects what the explorer collects, and says how far it is', async (context) => {
      const team = await open(context, { questions: 24 });
      const request = requestTo(team, { tagged: 'python' });
      const script = save(context, request);
      const { status, output, errors } = await script.run();
      expect({ status, output }, errors).toEqual({ status: 0, output: '' });
      expect(errors).toContain('List 1 of 1, page 2: 14 items, quota left: 9998.');
      expect(errors).toContain('Complete: 24 items in ');
      expect(pagesOf(team)).toEqual(['1', '2', '3', '4']);
      const gaps = team.arrivals
        .slice(1)
        .map(({ at }, index) => at - (team.arrivals[index]?.at ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(90);
      expect(script.items).toEqual(await collectAsExplorer(request, team.sandbox));
    });

    test('cuts a vector that is too long, and takes an item once that comes twice', async (context) => {
      const team = await open(context, { questions: 230 });
      const ids = Array.from({ length: 250 }, (_, at) => at + 1);
      const request = requestTo(
        team,
        { pagesize: '100', ids: [...ids, 1, 101].join(';') },
        'questions-by-ids',
      );
      const script = save(context, request);
      const { status, errors } = await script.run();
      expect(status, errors).toBe(0);
      expect(errors).toContain('List 3 of 3, page 1: 230 items');
      const found = script.items?.map((item) => (item as { question_id: number }).question_id);
      expect(found?.toSorted((a, b) => a - b)).toEqual(ids.slice(0, 230));
    });

    test('takes an item once where the list grows while it is read', async (context) => {
      const team = await open(context, {
        questions: 15,
        before: async (number, sandbox) => {
          if (number !== 2) return;
          const form = new URLSearchParams({
            title: 'Why is one more question here?',
            body: 'x'.repeat(40),
          });
          form.set('tags', 'python');
          const created = await sandbox(
            new Request('http://127.0.0.1/2.3/questions/add?team=demo', {
              method: 'POST',
              headers: { 'X-API-Access-Token': 'sandbox-pat' },
              body: form,
            }),
          );
          expect(created.status).toBe(200);
        },
      });
      const script = save(context, requestTo(team, { sort: 'creation' }));
      const { status, errors } = await script.run();
      expect(status, errors).toBe(0);
      const found = script.items?.map((item) => (item as { question_id: number }).question_id);
      expect(found).toHaveLength(15);
      expect(new Set(found).size).toBe(15);
    });

    test('waits a second more than a backoff asks for, also after an interruption', async (context) => {
      const team = await open(context, {
        questions: 20,
        change: (json, number) => (number < 3 ? { ...json, backoff: 1 } : json),
      });
      const script = save(context, requestTo(team));
      const first = script.start();
      await expect.poll(() => script.progress).toBe(1);
      first.end('SIGKILL');
      await first.ended;
      const { status, errors } = await script.run();
      expect(status, errors).toBe(0);
      expect(errors).toContain('s, as the API asks.');
      const gaps = team.arrivals
        .slice(1)
        .map(({ at }, index) => at - (team.arrivals[index]?.at ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2000);
      expect(script.items).toHaveLength(20);
    });

    test.for(['SIGKILL', 'SIGINT'] as const)(
      'goes on after %s, and no item is lost or comes twice',
      async (signal, context) => {
        const interrupted: (() => void)[] = [];
        const team = await open(context, {
          questions: 40,
          before: (number) => {
            if (number % 2 === 0) interrupted.pop()?.();
          },
        });
        const request = requestTo(team);
        const script = save(context, request);
        const statuses: (number | null)[] = [];
        for (let run = 0; run < 4; run += 1) {
          const { ended, end } = script.start();
          interrupted.push(() => end(signal));
          statuses.push((await ended).status);
          interrupted.length = 0;
        }
        expect(statuses.slice(0, 3)).toEqual(Array(3).fill(signal === 'SIGKILL' ? null : 130));
        const { status, errors } = await script.run();
        expect(status, errors).toBe(0);
        expect(script.items).toEqual(await collectAsExplorer(request, team.sandbox));
      },
    );

    test('drops what was written after the state, whole or in part', async (context) => {
      const team = await open(context, { questions: 20 });
      const request = requestTo(team);
      const script = save(context, request);
      const { ended, end } = script.start();
      await expect.poll(() => script.progress).toBe(1);
      end('SIGKILL');
      await ended;
      appendFileSync(script.ndjson, '{"question_id":6,"tags":[]}\n{"question_id":7,"ta');
      const { status, errors } = await script.run();
      expect(status, errors).toBe(0);
      expect(script.items).toEqual(await collectAsExplorer(request, team.sandbox));
    });

    test('stops before the quota is used up, and goes on when it is full again', async (context) => {
      const team = await open(context, { questions: 40, limits: { quota: 102 } });
      const request = requestTo(team);
      const script = save(context, request);
      const stopped = await script.run();
      expect(stopped.status, stopped.errors).toBe(75);
      expect(stopped.errors).toContain(
        'Stopped, because 100 requests of the quota are left. Run this again within a day, once it is full: it goes on at page 3.',
      );
      expect(script.items).toHaveLength(14);
      await team.sandbox(new Request('http://127.0.0.1/sandbox/reset', { method: 'POST' }));
      expect((await script.run()).status).toBe(75);
      await team.sandbox(new Request('http://127.0.0.1/sandbox/reset', { method: 'POST' }));
      const { status, errors } = await script.run();
      expect(status, errors).toBe(0);
      expect(pagesOf(team)).toEqual(['1', '2', '3', '4', '5', '6']);
      expect(script.items).toEqual(await collectAsExplorer(request, team.sandbox));
    });

    test('shows an error of the API, and goes on where it came', async (context) => {
      const team = await open(context, { questions: 20 });
      const request = requestTo(team);
      const expired = save(context, request, 'sandbox-expired');
      const { status, output, errors } = await expired.run();
      expect({ status, output }).toEqual({ status: 1, output: '' });
      expect(errors).toContain('"error_name":"invalid_access_token"');
      expect(errors).toContain('HTTP 400 for page 1. Run this again to go on.');
      expect(expired.items).toEqual([]);
      expired.token = 'sandbox-pat';
      expect((await expired.run()).status).toBe(0);
      expect(expired.items).toHaveLength(20);
    });

    test('shows what is no response of the API, and follows no redirect (T58)', async (context) => {
      const team = await open(context, {
        questions: 1,
        answer: (number) =>
          number === 1
            ? new Response('<h1>Proxy</h1>', { status: 200 })
            : new Response(null, { status: 302, headers: { Location: '/elsewhere' } }),
      });
      const script = save(context, requestTo(team));
      const page = await script.run();
      expect(page.status).toBe(1);
      expect(page.errors).toContain('<h1>Proxy</h1>');
      expect((await script.run()).status).toBe(1);
      expect(team.arrivals).toHaveLength(2);
    });

    test('keeps all items of a type that has nothing to tell them apart', async (context) => {
      const team = await open(context, { questions: 1 });
      const request = requestTo(team, { filter: 'default' }, 'privileges');
      const script = save(context, request);
      const { status, errors } = await script.run();
      expect(status, errors).toBe(0);
      expect(script.items?.length).toBeGreaterThan(7);
      expect(script.items).toEqual(await collectAsExplorer(request, team.sandbox));
    });

    test('goes by full pages where the filter leaves has_more and the quota out', async (context) => {
      const team = await open(context, {
        questions: 16,
        change: ({ items }) => ({ items }),
      });
      const script = save(context, requestTo(team));
      const { status, errors } = await script.run();
      expect(status, errors).toBe(0);
      expect(errors).toContain('quota left: unknown');
      expect(pagesOf(team)).toEqual(['1', '2', '3']);
      expect(script.items).toHaveLength(16);
    });

    test('runs nothing that a response or the state says', async (context) => {
      const team = await open(context, { questions: 1, answer: () => Response.json(hostile) });
      const script = save(context, requestTo(team));
      const made = join(dirname(script.ndjson), 'made');
      const command = `urls[$(touch\${IFS}${made})]`;
      const hostile = {
        items: [{ question_id: 1 }],
        has_more: command,
        backoff: command,
        quota_remaining: command,
      };
      const { status, errors } = await script.run();
      expect(status, errors).toBe(0);
      expect(errors).toContain('1 items, quota left: unknown.');
      const stateFile = `${script.ndjson}.state`;
      const state = readFileSync(stateFile, 'utf8');
      for (const name of ['list', 'page', 'items', 'after']) {
        writeFileSync(stateFile, JSON.stringify({ ...JSON.parse(state), [name]: command }));
        const { status, errors } = await script.run();
        expect(status).toBe(1);
        expect(errors).toContain('items.ndjson.state is broken. Delete it and ');
      }
      expect(existsSync(made)).toBe(false);
    });

    test.for([
      ['backoff', '30'],
      ['backoff', null],
      ['backoff', -5],
      ['backoff', true],
      ['quota_remaining', '99'],
      ['quota_remaining', {}],
      ['has_more', 'false'],
      ['has_more', 1],
    ] as const)('takes %s %j for none', async ([name, value], context) => {
      const team = await open(context, {
        questions: 7,
        change: (json) => ({ ...json, [name]: value }),
      });
      const { status, errors } = await save(context, requestTo(team)).run();
      expect(status, errors).toBe(0);
      expect(errors).not.toContain('Traceback');
      expect(errors.trim().split('\n')).toHaveLength(2);
    });

    test('waits for a backoff that is no whole number', async (context) => {
      const team = await open(context, {
        questions: 10,
        change: (json, number) => (number === 1 ? { ...json, backoff: 1.5 } : json),
      });
      const { status, errors } = await save(context, requestTo(team)).run();
      expect(status, errors).toBe(0);
      expect(errors).toContain('s, as the API asks.');
    });

    test('keeps items that are no objects, and goes on after them', async (context) => {
      const items = [1, 'two', null, [3], { question_id: null }, { question_id: 4 }];
      const team = await open(context, {
        questions: 1,
        answer: (number) =>
          number === 2 ? new Response('none') : Response.json({ items, has_more: number === 1 }),
      });
      const script = save(context, requestTo(team));
      expect((await script.run()).status).toBe(1);
      const { status, errors } = await script.run();
      expect(status, errors).toBe(0);
      expect(script.items).toEqual([...items, ...items.slice(0, -1)]);
    });

    test('ends where the same page comes again and again', async (context) => {
      const items = [{ question_id: 1 }];
      const team = await open(context, {
        questions: 1,
        answer: () => Response.json({ items, has_more: true }),
      });
      const { status, errors } = await save(context, requestTo(team)).run();
      expect(status).toBe(1);
      expect(errors).toContain('Stopped, because 5 pages in a row had nothing new.');
      expect(team.arrivals).toHaveLength(6);
    });

    test('takes two JSON texts in one response for none', async (context) => {
      const one = JSON.stringify({ items: [{ question_id: 1 }], has_more: false });
      const team = await open(context, { questions: 1, answer: () => new Response(one + one) });
      const script = save(context, requestTo(team));
      const { status, errors } = await script.run();
      expect(status).toBe(1);
      expect(errors).toContain('HTTP 200 for page 1. Run this again to go on.');
      expect(script.items).toEqual([]);
    });

    test('loses no line where its state or its file is broken', async (context) => {
      const team = await open(context, { questions: 3 });
      const script = save(context, requestTo(team));
      expect((await script.run()).status).toBe(0);
      const stateFile = `${script.ndjson}.state`;
      const [state, lines] = [stateFile, script.ndjson].map((file) => readFileSync(file, 'utf8'));
      const counts = JSON.parse(state ?? '') as Readonly<Record<string, unknown>>;
      const states = [
        '',
        '[]',
        'null',
        '"',
        state?.slice(0, 20),
        `${state}${state}`,
        JSON.stringify({ request: counts.request }),
        ...[-1, 1.5, '3', null, true, 1e300].map((items) => JSON.stringify({ ...counts, items })),
        ...[-1, 0].map((page) => JSON.stringify({ ...counts, page })),
        JSON.stringify({ ...counts, list: -1 }),
      ];
      for (const text of states) {
        writeFileSync(stateFile, text ?? '');
        const { status, errors } = await script.run();
        expect([status, text]).toEqual([1, text]);
        expect(errors.trim()).toMatch(
          /^\S*items\.ndjson\.state is broken\. Delete it and \S*items\.ndjson to start again, or name another file\.$/,
        );
        expect(readFileSync(script.ndjson, 'utf8')).toBe(lines);
      }
      writeFileSync(stateFile, state ?? '');
      const spoilt = `{"question_id":\n${lines}`;
      writeFileSync(script.ndjson, spoilt);
      expect((await script.run()).errors).toContain('items.ndjson is broken. Delete it and ');
      expect(readFileSync(script.ndjson, 'utf8')).toBe(spoilt);
    });

    test('takes any name of a file', async (context) => {
      const team = await open(context, { questions: 3 });
      for (const name of ['-x', 'items=2', 'a b']) {
        const script = save(context, requestTo(team));
        for (let run = 0; run < 2; run += 1) {
          const { status, errors } = await script.start(name).ended;
          expect(status, errors).toBe(0);
          expect(errors).toContain('Complete: 3 items in ');
        }
        expect(existsSync(join(dirname(script.ndjson), name))).toBe(true);
      }
    });

    test('starts nothing over what is there already', async (context) => {
      const team = await open(context, { questions: 3 });
      const script = save(context, requestTo(team));
      writeFileSync(script.ndjson, 'mine\n');
      const foreign = await script.run();
      expect(foreign.status).toBe(1);
      expect(foreign.errors).toContain('Move it away, or name another file.');
      rmSync(script.ndjson);
      expect((await script.run()).status).toBe(0);
      const again = await script.run();
      expect(again.status).toBe(0);
      expect(again.errors).toContain('Complete: 3 items in ');
      script.save(requestTo(team, { tagged: 'python' }));
      const other = await script.run();
      expect(other.status).toBe(1);
      expect(other.errors).toContain('is of another request.');
      script.save(requestTo(team));
      truncateSync(script.ndjson, 0);
      const cut = await script.run();
      expect(cut.status).toBe(1);
      expect(cut.errors).toContain('has less than the 3 items of ');
      expect(team.arrivals).toHaveLength(1);
    });
  });
}
