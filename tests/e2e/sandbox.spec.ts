import { expect, test } from './support/fixtures.ts';

test.use({ savesData: true });

const badRequest = /status of 40[03]|status of 50[23]/;

/** What the browser makes of each fault, and the page of that. */
const faults = [
  ['truncated-gzip', 'Invalid JSON at line'],
  ['gzip-header-plain-body', 'There is no response, and the browser does not say why'],
  ['block-page', 'The response is a web page, not JSON'],
  ['html-502', 'The response is a web page, not JSON'],
  ['redirect', 'There is no response, and the browser does not say why'],
  ['invalid-json', 'Invalid JSON at line'],
  ['invalid-utf-8', 'The response has bytes that are not UTF-8'],
  ['empty', 'The response has no body.'],
  ['reset', 'There is no response, and the browser does not say why'],
  ['no-error-name', 'An error (400): page'],
  ['no-wrapper', 'The JSON is not an object.'],
] as const;

test.beforeEach(({ excuse }) => {
  excuse(badRequest);
  // What a browser says of responses that it cannot read.
  excuse(/net::ERR_/);
});

test('a token can be picked with its fate', async ({ explorer }) => {
  await explorer.open('me');
  await explorer.openSandbox();
  await expect(explorer.sandbox).toContainText('Token: reads and writes.');
  await explorer.sandbox.getByLabel('Token').selectOption('sandbox-expired');
  await expect(explorer.sandbox).toContainText('Token: its end date has passed.');
  await expect(explorer.token).toHaveValue('sandbox-expired');
  await expect(explorer.command).toContainText('X-API-Access-Token: sandbox-expired');
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('error 402 invalid_access_token');
  await expect(explorer.response).toContainText('The end date of the token has passed.');
  await explorer.token.fill('my own token');
  await explorer.openSandbox();
  await expect(explorer.sandbox).toContainText('Token: unknown to the sandbox');
  await expect(explorer.command).not.toContainText('my own token');
});

test('each fault is told by its name, and is gone when it is taken back', async ({ explorer }) => {
  await explorer.open('tags');
  for (const [fault, said] of faults)
    await test.step(fault, async () => {
      await explorer.chooseFault(fault);
      await expect(explorer.command).toContainText(`X-Sandbox-Fault: ${fault}`);
      await explorer.run.click();
      await expect(explorer.response).toContainText(said);
      await explorer.chooseFault('');
      await expect(explorer.command).not.toContainText('X-Sandbox-Fault');
      await explorer.run.click();
      await expect(explorer.outcome).toContainText('HTTP 200');
    });
});

test('a slow response can be cancelled', async ({ explorer }) => {
  await explorer.open('tags');
  await explorer.chooseFault('slow');
  await explorer.run.click();
  await explorer.button('Cancel').click();
  await expect(explorer.outcome).toContainText('Cancelled');
});

test('what is written stays until the sandbox is reset', async ({ explorer }) => {
  const count = async () => {
    await explorer.open('comments?filter=total');
    await explorer.run.click();
    await expect(explorer.outcome).toContainText(/total \d+/);
    return Number(/total (\d+)/.exec((await explorer.outcome.textContent()) ?? '')?.[1]);
  };
  const before = await count();
  await explorer.open('create-comment?id=1001&body=A comment that a test of the page has written.');
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('1 item');
  expect(await count()).toBe(before + 1);
  await explorer.openSandbox();
  await explorer.sandbox.getByRole('button', { name: 'Reset' }).click();
  await expect(explorer.sandbox).toContainText('The demo team has been reset.');
  // The outcome of the count before is in sight until the next one is there.
  await expect.poll(count).toBe(before);
});

test('the team has no tokens to pick and no faults', async ({ explorer }) => {
  await explorer.open('tags');
  await explorer.chooseFault('slow');
  await explorer.aim('My team');
  await expect(explorer.sandbox).toBeHidden();
  await expect(explorer.command).not.toContainText('X-Sandbox-Fault');
});
