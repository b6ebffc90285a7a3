import { expect, test as base } from './support/fixtures.ts';
import { startStaticHost } from './support/static-host.ts';

const api = 'https://api.stackoverflowteams.com';

const test = base.extend<{ host: { readonly page: string } }>({
  host: async ({ origins }, use) => {
    const host = await startStaticHost();
    origins.add(host.origin);
    await use(host);
    host.stop();
  },
});

test('says that browsers block the call, and shows three roads', async ({
  page,
  explorer,
  host,
}) => {
  await page.goto(host.page);
  await explorer.form.waitFor();
  await explorer.aim('My team');
  await expect(explorer.run).toBeDisabled();
  await expect(explorer.response).toContainText('Browsers do not let this page call the API');
  await explorer.response
    .getByLabel('Paste a response')
    .fill(
      '{"items":[{"user_id":9007199254740993}],"has_more":false,"quota_max":9,"quota_remaining":8}',
    );
  await explorer.button('Read it').click();
  await expect(explorer.outcome).toContainText('Pasted');
  await expect(explorer.outcome).toContainText('1 item');
  await expect(explorer.response).toContainText('9007199254740993');
  await explorer.field('tagged').fill('ci');
  await expect(explorer.shownRequest).toContainText('From an earlier request');
  await explorer.response.getByText('Get another response').click();
  await explorer.response.getByLabel('Paste a response').fill('{"items":[],"has_more":false}');
  await explorer.button('Read it').click();
  await expect(explorer.outcome).toContainText('0 items');
  await expect(explorer.shownRequest).toContainText('tagged=ci');
});

/** Also of a preflight, which asks for the header by name. */
function hasToken(headers: Readonly<Record<string, string>>): boolean {
  return 'x-api-access-token' in headers || 'access-control-request-headers' in headers;
}

for (const [allowed, says] of [
  [[], "This browser can't reach the host"],
  [['no-cors'], "doesn't let other pages read its responses"],
  [['no-cors', 'cors'], 'its preflight rejects the token header'],
] as const) {
  test(`a probe that gets ${allowed.length} responses says “${says}”`, async ({
    page,
    explorer,
    host,
    origins,
    excuse,
  }) => {
    excuse(/./);
    origins.add(api);
    await page.route(`${api}/**`, (route) => {
      const headers = route.request().headers();
      const isSafe = headers.origin === undefined;
      const kind = isSafe ? 'no-cors' : hasToken(headers) ? 'token' : 'cors';
      return (allowed as readonly string[]).includes(kind)
        ? route.fulfill({ headers: { 'access-control-allow-origin': '*' }, body: '{}' })
        : route.abort('connectionrefused');
    });
    await page.goto(host.page);
    await explorer.form.waitFor();
    await explorer.aim('My team');
    await explorer.token.fill('not-to-be-sent');
    await explorer.button('Check the host').click();
    await expect(explorer.response).toContainText(says);
  });
}
