import { misbehaviours } from '../support/fakes/misbehaviour.ts';
import { collectSlowly, readKept } from './support/collections.ts';
import { expect } from './support/fixtures.ts';
import { aim, secretToken, test } from './support/live.ts';
import { WorkbenchPage } from './support/workbench.ts';

test('runs against the team, and sends what is shown and nothing else', async ({ live }) => {
  const explorer = await live.open('questions?sort=votes&pagesize=3&fromdate=2000d');
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await expect(explorer.outcome).toContainText('3 items');
  await expect(explorer.outcome).toContainText(/quota 9999\/10000/);
  const [request] = live.upstream.seen;
  const shown = await explorer.url.innerText();
  expect(live.upstream.origin + (request?.url ?? '')).toBe(shown.replace(/\s/g, ''));
  const names = request?.rawHeaders.filter((_, index) => index % 2 === 0) ?? [];
  expect(names.map((name) => name.toLowerCase()).sort()).toEqual(
    ['accept', 'accept-encoding', 'connection', 'host', 'user-agent', 'x-api-access-token'].sort(),
  );
  await expect(explorer.commands).toContainText(live.upstream.origin);
  await expect(explorer.commands).not.toContainText('sandbox-pat');
});

test('each way in which a response fails is told by its name', async ({ live }) => {
  const explorer = await live.open('tags');
  for (const [what, behaviour, name] of [
    ['a closed connection', misbehaviours.hangUp, 'The connection was lost before a response came'],
    ['a cut body', misbehaviours.resetInBody, 'The response is incomplete'],
    [
      'a redirect',
      misbehaviours.redirect(302, 'https://x.test/in'),
      'The response redirects elsewhere',
    ],
    ['a page', misbehaviours.page, 'A web page came instead of JSON'],
    ['no HTTP', misbehaviours.noHttp, 'The response is not valid HTTP'],
    ['gzip cut off', misbehaviours.truncatedGzip(90), 'The response is incomplete'],
  ] as const)
    await test.step(what, async () => {
      live.upstream.always(behaviour);
      await explorer.run.click();
      await expect(explorer.response).toContainText(name);
    });
});

test.describe('without the certificate of the host', () => {
  test.use({ trusted: false });
  test('the connection is not trusted, and nothing is sent', async ({ live }) => {
    const explorer = await live.open('tags');
    await explorer.run.click();
    await expect(explorer.response).toContainText('The connection is not trusted');
    expect(live.upstream.seen).toEqual([]);
  });
});

test('writing is off unless the server was started with it', async ({ live }) => {
  const explorer = await live.open('create-question');
  await expect(explorer.run).toBeDisabled();
  await expect(explorer.bar).toContainText('--allow-writes');
});

test('a write is a preview at first, and otherwise asks before it is sent', async ({
  live,
  page,
}) => {
  const explorer = await live.open('upvote-question?id=1', ['--allow-writes']);
  await expect(explorer.field('preview')).toHaveValue('true');
  await explorer.field('preview').selectOption('');
  await explorer.run.click();
  const dialog = page.getByRole('dialog', { name: 'This changes your team' });
  await expect(dialog).toContainText('/2.3/questions/1/upvote');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(live.upstream.seen).toEqual([]);
  await explorer.run.click();
  await dialog.getByRole('button', { name: 'Send it to demo' }).click();
  await expect(explorer.outcome).toContainText('HTTP');
  expect(live.upstream.seen.map(({ method }) => method)).toEqual(['POST']);
});

test('Run counts down while the API wants a pause, in every tab', async ({
  live,
  page,
  context,
}) => {
  const explorer = await live.open('search?intitle=docker');
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('wait 10 s');
  const button = explorer.bar.getByRole('button', { name: /^Run in \d+ s$/ });
  await expect(button).toBeDisabled();
  const other = await aim(
    await context.newPage(),
    page.url().replace(/#.*/, '#v1/search?intitle=a'),
  );
  await other.run.click();
  await expect(other.response).toContainText('The API asked for a pause');
  expect(live.upstream.seen).toHaveLength(1);
});

test('the doctor examines the token at the team', async ({ live, page }) => {
  const explorer = await live.open('tags');
  await explorer.token.fill('sandbox-other-team');
  await page.getByRole('tab', { name: 'Doctor' }).click();
  const doctor = page.getByRole('region', { name: 'Doctor' });
  await doctor.getByRole('button', { name: 'Examine the token' }).click();
  await expect(doctor.locator('.verdict')).toContainText('opens another team');
  expect(live.upstream.seen.map(({ url }) => url)).toEqual([
    '/2.3/errors?pagesize=1',
    '/2.3/me?team=demo',
  ]);
});

test('a server that was started again wants the page to be loaded again', async ({
  live,
  page,
  excuse,
}) => {
  excuse(/403/);
  const explorer = await live.open('tags');
  await page.route('**/relay', (route) =>
    route.continue({ headers: { ...route.request().headers(), 'x-explorer-session': 'old' } }),
  );
  await explorer.run.click();
  await expect(explorer.response).toContainText('Reload the page');
});

test('makes a filter at the API of the team, and keeps where it was made', async ({
  page,
  live,
}) => {
  const explorer = await live.open('questions');
  const workbench = new WorkbenchPage(page);
  await workbench.open();
  await workbench.tick('question.body');
  await workbench.make.click();
  await expect(workbench.dialog).toBeHidden();
  const made = live.upstream.seen.at(-1);
  expect(made?.url).toBe('/2.3/filters/create?include=question.body&base=default');
  await expect(explorer.field('filter')).toHaveValue(/^!/);
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await explorer.aim('Sandbox');
  await expect(explorer.frame('filter')).toContainText("made by your team's API");
});

test('a forgotten token takes the pages with it that are being collected, and those that are kept', async ({
  live,
  page,
}) => {
  const explorer = await live.open('questions?pagesize=5');
  await explorer.token.fill(secretToken);
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
  await explorer.button('All pages…').click();
  const bar = await collectSlowly(explorer, page.getByRole('group', { name: 'All pages…' }));
  await expect.poll(() => readKept(page)).toContain('question_id');
  await bar.getByRole('button', { name: 'Go on' }).click();
  await explorer.button('Forget the token').click();
  await expect(bar).toBeHidden();
  await expect.poll(() => readKept(page)).toBe('[]');
  const asked = live.upstream.seen.length;
  await expect(explorer.response).not.toContainText('question_id');
  await page.reload();
  await explorer.aim('My team');
  await expect(explorer.run).toBeVisible();
  await expect(bar).toBeHidden();
  expect(live.upstream.seen.length).toBe(asked);
  expect(await readKept(page)).toBe('[]');
});
