// This file does what people come for, from a page that has just been loaded, and holds how few clicks or keys that takes.
import type { Page } from '@playwright/test';
import type { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';
import { createHand } from './support/hands.ts';
import type { Device, Hand } from './support/hands.ts';

interface Scene {
  readonly page: Page;
  readonly explorer: ExplorerPage;
  readonly hand: Hand;
}

interface Task {
  readonly title: string;
  /** The most that it may take. */
  readonly bounds: Readonly<Record<Device, number>>;
  readonly perform: (scene: Scene) => Promise<void>;
}

type Item = Readonly<Record<string, unknown>>;

/** Runs, and returns the items that are shown. */
async function run({ page, explorer, hand }: Scene): Promise<readonly Item[]> {
  const arrival = page.waitForResponse(/\/2\.3\//);
  await hand.run();
  const response = await arrival;
  await expect(explorer.outcome).toContainText('HTTP 200');
  return ((await response.json()) as { readonly items: readonly Item[] }).items;
}

/** Reads from the sandbox, past the page. */
async function fetchItems({ page }: Scene, path: string): Promise<readonly Item[]> {
  const headers = { 'X-API-Access-Token': 'sandbox-pat' };
  const response = await page.request.get(`/2.3/${path}`, { headers, params: { team: 'demo' } });
  return ((await response.json()) as { readonly items: readonly Item[] }).items;
}

/** The id of a question that has answers. */
async function findAnswered(scene: Scene): Promise<number> {
  const questions = await fetchItems(scene, 'questions');
  return Number(questions.find((question) => Number(question.answer_count) > 1)?.question_id);
}

const tasks: readonly Task[] = [
  {
    title: 'unanswered questions tagged docker of the last 90 days, by votes',
    bounds: { mouse: 2, keyboard: 3 },
    perform: async (scene) => {
      await scene.hand.find('unanswered docker last 90 days by votes');
      const items = await run(scene);
      expect(items.length).toBeGreaterThan(0);
      const scores = items.map(({ score }) => Number(score));
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      for (const item of items) {
        expect(item.tags).toContain('docker');
        expect(item.is_answered).toBe(false);
        expect(Number(item.creation_date)).toBeGreaterThan(Date.now() / 1000 - 91 * 86_400);
      }
    },
  },
  {
    title: 'who answered a question',
    bounds: { mouse: 2, keyboard: 3 },
    perform: async (scene) => {
      const id = await findAnswered(scene);
      await scene.hand.find('who answered');
      await scene.page.keyboard.type(String(id));
      const items = await run(scene);
      expect(items.length).toBeGreaterThan(1);
      for (const item of items) {
        expect(item.question_id).toBe(id);
        expect(item.owner).toHaveProperty('display_name');
      }
    },
  },
  {
    title: 'the body of a question',
    bounds: { mouse: 2, keyboard: 3 },
    perform: async (scene) => {
      const id = await findAnswered(scene);
      await scene.hand.find(`body of question ${id}`);
      const [item] = await run(scene);
      expect(item).toMatchObject({ question_id: id, body: expect.stringMatching(/<p>/) });
    },
  },
  {
    title: 'a search for an error text',
    bounds: { mouse: 2, keyboard: 3 },
    perform: async (scene) => {
      await scene.hand.find('error text timeout');
      const items = await run(scene);
      expect(items.length).toBeGreaterThan(0);
      for (const { title, excerpt } of items)
        expect(`${String(title)} ${String(excerpt)}`).toMatch(/time(d )?out/i);
    },
  },
  {
    title: 'all articles',
    bounds: { mouse: 2, keyboard: 3 },
    perform: async (scene) => {
      await scene.hand.find('all articles');
      const items = await run(scene);
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) expect(item).toHaveProperty('article_id');
    },
  },
  {
    title: "one's own reputation history",
    bounds: { mouse: 2, keyboard: 3 },
    perform: async (scene) => {
      await scene.hand.find('my reputation history');
      const items = await run(scene);
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) expect(item).toHaveProperty('reputation_history_type');
    },
  },
  {
    title: 'create, find, edit and delete a question',
    bounds: { mouse: 12, keyboard: 16 },
    perform: async (scene) => {
      const { hand, page, explorer } = scene;
      const title = `How do I rotate the key of agent ${crypto.randomUUID().slice(0, 4)}?`;
      const write = async (name: string, text: string) => {
        await hand.goTo(explorer.field(name));
        await page.keyboard.type(text);
      };
      await hand.find('create question');
      await page.keyboard.type(title);
      await write('body', 'The key of the build agent expires next week. Where is it replaced?');
      await write('tags', 'docker');
      const [created] = await run(scene);
      const id = Number(created?.question_id);
      await hand.find(`question ${id}`);
      expect(await run(scene)).toMatchObject([{ question_id: id, title, tags: ['docker'] }]);
      await hand.find(`edit question ${id}`);
      await page.keyboard.type(`${title} Again`);
      await write('body', 'The key of the build agent has expired. Where is it replaced?');
      await write('tags', 'security');
      expect(await run(scene)).toMatchObject([{ title: `${title} Again`, tags: ['security'] }]);
      await hand.find(`delete question ${id}`);
      await run(scene);
      expect(await fetchItems(scene, `questions/${id}`)).toEqual([]);
    },
  },
  {
    title: 'why an expired token fails',
    bounds: { mouse: 2, keyboard: 5 },
    perform: async ({ page, explorer, hand }) => {
      await hand.goToToken();
      await page.keyboard.type('sandbox-expired');
      await hand.run();
      await expect(explorer.response).toContainText('The end date of the token has passed.');
      await expect(explorer.response).toContainText('Make a new token');
      // The doctor's verdict is the same. It knows of the call, and makes none of its own.
      await page.getByRole('tab', { name: 'Doctor' }).click();
      await expect(
        page.getByRole('region', { name: 'Doctor' }).getByRole('status').first(),
      ).toContainText('The end date of the token has passed: make a new token');
    },
  },
  {
    title: 'a PowerShell command for the tags c# and c++',
    bounds: { mouse: 2, keyboard: 5 },
    perform: async ({ explorer, hand }) => {
      await hand.find('questions c# c++');
      await hand.showPowerShell();
      await expect(explorer.command).toContainText('tagged=c%23;c%2B%2B');
      await expect(explorer.command).toContainText('X-API-Access-Token');
    },
  },
  {
    title: 'five ids, pasted as lines',
    bounds: { mouse: 2, keyboard: 3 },
    perform: async (scene) => {
      const items = (await fetchItems(scene, 'questions')).slice(0, 5);
      const ids = items.map(({ question_id: id }) => id);
      await scene.hand.find('questions by id');
      await scene.explorer.paste(ids.join('\n'));
      const found = await run(scene);
      expect(found.map(({ question_id: id }) => id).toSorted()).toEqual(ids.toSorted());
    },
  },
];

for (const device of ['mouse', 'keyboard'] as const) {
  test(`what people come for, by ${device}`, async ({ page, explorer, excuse }) => {
    // Many tasks in one page, so that the test is a long one and all of them are quick.
    test.slow();
    excuse(/status of 400/);
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const { title, bounds, perform } of tasks) {
      await test.step(title, async () => {
        await explorer.open();
        await expect(explorer.search).toBeVisible();
        await expect(explorer.commands).toBeVisible();
        const hand = createHand(device, explorer);
        await perform({ page, explorer, hand });
        expect.soft(hand.count, title).toBeLessThanOrEqual(bounds[device]);
      });
    }
  });
}
