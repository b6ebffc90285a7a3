import { expect, test } from './support/fixtures.ts';

test.use({ savesData: true });

test('numbers have bounds, count with the arrow keys, and keep text that is not a number', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  const pagesize = explorer.field('pagesize');
  await expect(pagesize).toHaveAttribute('placeholder', '30');
  await pagesize.press('ArrowUp');
  await expect(pagesize).toHaveValue('31');
  await pagesize.fill('100');
  await pagesize.press('ArrowUp');
  await expect(pagesize).toHaveValue('100');
  await expect(explorer.url).toContainText('pagesize=100');
  await explorer.field('page').fill('1');
  await explorer.field('page').press('ArrowDown');
  await expect(explorer.field('page')).toHaveValue('1');
  for (const text of ['101', '-1', '1.5', 'many', '1e2']) {
    await pagesize.fill(text);
    await expect(explorer.problem('pagesize')).toHaveText('Must be 0–100.');
    await expect(pagesize).toHaveAttribute('aria-invalid', 'true');
    await expect(pagesize).toHaveValue(text);
  }
  await expect(pagesize).toHaveAccessibleDescription(/Must be 0–100/);
  await pagesize.fill('0');
  await expect(explorer.problem('pagesize')).toBeEmpty();
  await expect(page.getByText(/^Fix \d/)).toBeHidden();
});

test('the first choice of a list is what the API takes by itself', async ({ explorer }) => {
  await explorer.open();
  const order = explorer.field('order');
  await expect(order.getByRole('option')).toHaveText(['default (desc)', 'desc', 'asc']);
  await order.selectOption('desc');
  await expect(explorer.url).toContainText('order=desc');
  await order.selectOption('default (desc)');
  await expect(explorer.url).not.toContainText('order');
  await expect(explorer.field('sort').getByRole('option').first()).toHaveText('default (activity)');
  await explorer.open('advanced-search');
  await expect(explorer.field('wiki').getByRole('option')).toHaveText(['any', 'true', 'false']);
});

test.describe('in Tokyo', () => {
  test.use({ timezoneId: 'Asia/Tokyo' });

  test('dates are read in every form and shown as what is sent', async ({ page, explorer }) => {
    await page.clock.setFixedTime('2026-01-31T12:00:00Z');
    await explorer.open();
    const [date, frame] = [explorer.field('fromdate'), explorer.frame('fromdate')];
    for (const { text, epoch, says } of [
      { text: '2026-01-31', epoch: 1769817600, says: '2026-01-31 00:00:00 UTC' },
      { text: '2026-01-31 14:00', epoch: 1769868000, says: '2026-01-31 14:00:00 UTC' },
      { text: '2026-01-31T14:00:00+09:00', epoch: 1769835600, says: '2026-01-31 05:00:00 UTC' },
      { text: '1769817600', epoch: 1769817600, says: '2026-01-31 00:00:00 UTC' },
      { text: '1769817600000', epoch: 1769817600, says: 'Looks like milliseconds' },
      { text: '7d', epoch: 1769256000, says: '2026-01-24 12:00:00 UTC' },
      { text: 'yesterday', epoch: 1769731200, says: '2026-01-30 00:00:00 UTC' },
    ]) {
      await date.fill(text);
      await expect(frame).toContainText(`${epoch} = `);
      await expect(frame).toContainText(says);
      await expect(explorer.url).toContainText(`fromdate=${epoch}&`);
    }
    await date.fill('soon');
    await expect(explorer.problem('fromdate')).toContainText("“soon” isn't a recognised date.");
    await date.fill('01/02/2026');
    await expect(explorer.problem('fromdate')).toContainText('1 February or 2 January');
    await frame.getByRole('button', { name: 'use 2026-02-01' }).click();
    await expect(explorer.url).toContainText('fromdate=1769904000');
  });

  test('a date without a zone is in UTC or in local time, as chosen', async ({
    page,
    explorer,
  }) => {
    await explorer.open();
    await explorer.field('fromdate').fill('2026-01-31');
    await expect(explorer.url).toContainText('fromdate=1769817600');
    await page.getByText('local time', { exact: true }).click();
    await expect(explorer.url).toContainText('fromdate=1769785200');
    await expect(explorer.frame('fromdate')).toContainText('2026-01-30 15:00:00 UTC');
    await page.reload();
    await expect(explorer.url).toContainText('fromdate=1769785200');
  });
});

test('a date can be picked in the calendar of the browser', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.field('fromdate').fill('2026-01-31');
  await explorer.button('Pick fromdate in a calendar').click();
  await explorer.frame('fromdate').locator('input[type="datetime-local"]').fill('2026-02-01T14:30');
  await expect(explorer.field('fromdate')).toHaveValue('2026-02-01 14:30');
  await expect(explorer.url).toContainText('fromdate=1769956200');
  await page.keyboard.press('Escape');
});

test('min and max take what the sort says', async ({ explorer }) => {
  await explorer.open('questions');
  await expect(explorer.button('Pick min in a calendar')).toBeVisible();
  await explorer.field('sort').selectOption('votes');
  await expect(explorer.button('Pick min in a calendar')).toBeHidden();
  await expect(explorer.frame('min')).toContainText('score (number)');
  await explorer.field('min').fill('10');
  await expect(explorer.url).toContainText('min=10');
  await explorer.field('min').fill('ten');
  await expect(explorer.problem('min')).toContainText('Must be a whole number');
  await explorer.field('min').fill('10');
  await explorer.field('sort').selectOption('hot');
  await expect(explorer.field('min')).toBeDisabled();
  await expect(explorer.field('min')).toHaveValue('10');
  await expect(explorer.frame('min')).toContainText('hot ignores min and max; not sent');
  await expect(explorer.url).not.toContainText('min');
  await explorer.open('badges');
  await expect(explorer.field('min').getByRole('option')).toHaveText([
    'not sent',
    'gold',
    'silver',
    'bronze',
  ]);
  await explorer.field('sort').selectOption('name');
  await expect(explorer.frame('max')).toContainText('name (text)');
});

test('lists take pasted lines, commas, semicolons and addresses, and say what was there', async ({
  page,
  explorer,
  calls,
}) => {
  await explorer.open('questions-by-ids');
  const [ids, frame] = [explorer.field('ids'), explorer.frame('ids')];
  const chips = frame.getByRole('listitem');
  await ids.focus();
  await explorer.paste(
    'https://stackoverflowteams.com/c/acme/questions/1001/how-to#2001\n1004, 1010;1004\r\nhttps://stackoverflowteams.com/c/acme/q/1020',
  );
  await expect(chips).toHaveText(['1001', '1004', '1010', '1020']);
  await expect(frame.getByRole('status')).toHaveText('Already in the list: 1004');
  await expect(frame).toContainText('4 of 100');
  await expect(explorer.url).toContainText('/questions/1001;1004;1010;1020?');
  await page.keyboard.press('Backspace');
  await expect(chips).toHaveText(['1001', '1004', '1010']);
  await frame.getByRole('button', { name: 'Remove 1004' }).click();
  await expect(chips).toHaveText(['1001', '1010']);
  await ids.pressSequentially('10');
  await expect(explorer.url).toContainText('/questions/1001;1010;10?');
  await page.keyboard.press('Enter');
  await expect(chips).toHaveText(['1001', '1010', '10']);
  expect(calls).toEqual([]);
  await ids.focus();
  await explorer.paste(Array.from({ length: 101 }, (_, index) => index + 5000).join(' '));
  await expect(explorer.problem('ids')).toContainText(
    '104 entries are too many: the API takes at most 100',
  );
  await frame.getByRole('button', { name: 'Remove all' }).click();
  await expect(chips).toHaveCount(0);
});

test('a list keeps emoji and marks as they are, but for the quotes around an entry', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await explorer.field('tagged').focus();
  await explorer.paste('🦄\n"quoted"\nit\'s\n<b>');
  await expect(explorer.frame('tagged').getByRole('listitem')).toHaveText([
    '🦄',
    'quoted',
    "it's",
    '<b>',
  ]);
  await expect(explorer.url).toContainText('tagged=%F0%9F%A6%84;quoted;it%27s;%3Cb%3E&');
  await expect(explorer.problem('tagged')).toContainText("“🦄” isn't a tag");
  // The address follows a quarter of a second later.
  await expect(page).toHaveURL(/tagged=/);
  await page.reload();
  await expect(explorer.frame('tagged').getByRole('listitem')).toHaveText([
    '🦄',
    'quoted',
    "it's",
    '<b>',
  ]);
});

test('a day that ends something offers its last second', async ({ explorer }) => {
  await explorer.open();
  const frame = explorer.frame('todate');
  await explorer.field('fromdate').fill('2026-01-31');
  await expect(explorer.frame('fromdate')).not.toContainText('ends at');
  await explorer.field('todate').fill('2026-01-31');
  await expect(frame).toContainText('ends at 00:00 UTC that day');
  await frame.getByRole('button', { name: 'use end of day' }).click();
  await expect(explorer.field('todate')).toHaveValue('2026-01-31 23:59:59 UTC');
  await expect(explorer.url).toContainText('todate=1769903999');
  await expect(frame).not.toContainText('ends at');
  await explorer.field('max').fill('2026-01');
  await explorer.frame('max').getByRole('button', { name: 'use end of month' }).click();
  await expect(explorer.url).toContainText('max=1769903999');
});

test('an address of another kind is refused where it is pasted, by what it is', async ({
  explorer,
}) => {
  await explorer.open('questions-by-ids');
  await explorer.field('ids').focus();
  await explorer.paste('https://stackoverflowteams.com/c/acme/users/8/x');
  await expect(explorer.problem('ids')).toContainText(
    '“/users/8/x” is the address of a user, but this field takes questions.',
  );
  await explorer.open();
  await explorer.field('tagged').focus();
  await explorer.paste('["c#", ".net"]');
  await expect(explorer.frame('tagged').getByRole('listitem')).toHaveText(['c#', '.net']);
  await explorer.open('create-answer');
  await explorer.field('id').focus();
  await explorer.paste('https://stackoverflowteams.com/c/acme/q/1001');
  await expect(explorer.field('id')).toHaveValue('1001');
});

test('the slug is taken out of an address, and the form says so', async ({ explorer }) => {
  await explorer.open();
  await explorer.field('Team slug').fill('https://stackoverflowteams.com/c/acme-robots/questions');
  await expect(explorer.field('Team slug')).toHaveValue('acme-robots');
  await expect(explorer.frame('Team slug').getByRole('status')).toContainText(
    '“acme-robots” was taken from the address you pasted.',
  );
  await expect(explorer.url).toContainText('team=acme-robots');
  await explorer.field('Team slug').fill('Acme Robots');
  await expect(explorer.problem('Team slug')).toContainText('Did you mean “acme-robots”?');
});

test('the token is in a field that no browser or extension stores', async ({ page, explorer }) => {
  await page.clock.install({ time: '2026-01-31T12:00:00Z' });
  await explorer.open();
  await page.clock.pauseAt('2026-01-31T13:00:00Z');
  for (const [name, value] of [
    ['type', 'password'],
    ['autocomplete', 'off'],
    ['autocapitalize', 'off'],
    ['spellcheck', 'false'],
    ['data-1p-ignore', 'true'],
    ['data-lpignore', 'true'],
    ['data-bwignore', 'true'],
    ['data-form-type', 'other'],
  ] as const)
    await expect(explorer.token).toHaveAttribute(name, value);
  const ownForm = await explorer.token.evaluate((field: HTMLInputElement) => field.form);
  expect(ownForm, 'a browser offers to store the password of a form').toBeNull();
  const reveal = explorer.button('Show the token for 10 seconds');
  await reveal.click();
  await expect(explorer.token).toHaveAttribute('type', 'text');
  await expect(reveal).toHaveAttribute('aria-pressed', 'true');
  await page.clock.runFor(9_900);
  await expect(explorer.token).toHaveAttribute('type', 'text');
  await page.clock.runFor(200);
  await expect(explorer.token).toHaveAttribute('type', 'password');
  await explorer.token.focus();
  await reveal.click();
  await expect(explorer.token).toHaveAttribute('type', 'text');
  await expect(explorer.token).toBeFocused();
  await explorer.token.blur();
  await expect(explorer.token).toHaveAttribute('type', 'password');
});

test('a token that no header can carry is refused without being repeated', async ({
  explorer,
  calls,
}) => {
  await explorer.open();
  await explorer.token.fill('canary “7f3a”');
  await expect(explorer.problem('Access token')).not.toBeEmpty();
  await expect(explorer.problem('Access token')).not.toContainText('canary');
  await explorer.run.click();
  await explorer.button('Send anyway').click();
  await expect(explorer.token).toBeFocused();
  expect(calls).toEqual([]);
});

test('what is missing is said after Run, and the focus goes there', async ({ explorer, calls }) => {
  await explorer.open('top-user-answers-in-tags');
  await expect(explorer.form.locator('.problem:not(:empty)')).toHaveCount(0);
  await explorer.run.click();
  await expect(explorer.field('id')).toBeFocused();
  await expect(explorer.problem('id')).toContainText('Enter id, e.g. ');
  await expect(explorer.problem('tags')).toContainText('Enter tags, e.g. ');
  await explorer.field('id').fill('7');
  await expect(explorer.problem('id')).toBeEmpty();
  await explorer.field('Team slug').clear();
  await explorer.run.click();
  await expect(explorer.field('Team slug')).toBeFocused();
  await expect(explorer.problem('Team slug')).toContainText('Enter the team slug');
  expect(calls).toEqual([]);
});

test('what fields say together is checked too', async ({ explorer }) => {
  await explorer.open('questions?fromdate=2026-02-01&todate=2026-01-01&sort=votes&min=9&max=1');
  await expect(explorer.problem('todate')).toContainText('is before fromdate');
  await expect(explorer.problem('max')).toContainText('max “1” is less than min “9”');
  await explorer.field('todate').clear();
  await expect(explorer.problem('todate')).toBeEmpty();
  await explorer.open('questions?tagged=a;b;c;d;e;f');
  await expect(explorer.problem('tagged')).toContainText('a post has at most 5');
  await explorer.open('search?nottagged=legacy');
  await expect(explorer.problem('nottagged')).toContainText('only works together with tagged');
  await explorer.run.click();
  await expect(explorer.problem('tagged')).toContainText('needs tagged or intitle');
});

test('Clear empties the form and can be undone; slug and token stay', async ({ explorer }) => {
  await explorer.open('search?page=2&intitle=docker&tagged=ci;cd');
  await explorer.button('Clear').click();
  await expect(explorer.field('page')).toHaveValue('');
  await expect(explorer.frame('tagged').getByRole('listitem')).toHaveCount(0);
  await expect(explorer.field('Team slug')).toHaveValue('demo');
  await expect(explorer.token).toHaveValue('sandbox-pat');
  await explorer.button('Undo clear').click();
  await expect(explorer.field('page')).toHaveValue('2');
  await expect(explorer.field('intitle')).toHaveValue('docker');
  await expect(explorer.frame('tagged').getByRole('listitem')).toHaveText(['ci', 'cd']);
});

test('each endpoint keeps what was typed for it', async ({ page, explorer }) => {
  await explorer.open('tags');
  await explorer.field('inname').fill('k8s');
  await explorer.field('page').fill('3');
  await explorer.search.fill('/users');
  await explorer.search.press('Enter');
  await expect(page).toHaveTitle(/GET \/users/);
  await expect(explorer.field('inname')).toHaveValue('');
  await expect(explorer.field('page')).toHaveValue('');
  await explorer.search.fill('/tags');
  await explorer.search.press('Enter');
  await expect(explorer.field('inname')).toHaveValue('k8s');
  await expect(explorer.field('page')).toHaveValue('3');
});

test('an example can be put into its field', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.button('About tagged').click();
  await page.getByRole('note').getByRole('button', { name: 'Use it' }).click();
  await expect(explorer.frame('tagged').getByRole('listitem')).toHaveText(['c#', '.net']);
});

test('two megabytes pasted into a list are kept, and the page goes on', async ({
  page,
  explorer,
  calls,
}) => {
  test.slow();
  const tags = Array.from({ length: 200_000 }, (_, index) => `tag${index + 100_000}`);
  await explorer.open('advanced-search');
  await explorer.field('tagged').focus();
  await explorer.paste(tags.join('\n'));
  await expect(explorer.frame('tagged')).toContainText('200000');
  await expect(explorer.frame('tagged').getByRole('listitem').last()).toHaveText(/^and \d+ more$/);
  await explorer.field('page').pressSequentially('12');
  await expect(explorer.url).toContainText('page=12&');
  await explorer.button('Copy the URL').click();
  expect(await explorer.copied()).toContain(`tagged=${tags.join(';')}&`);
  await expect(page).toHaveURL(/#v1\/advanced-search\?page=12$/);
  expect(calls).toEqual([]);
});

test('two megabytes pasted into a text are kept, and the page goes on', async ({
  page,
  explorer,
  calls,
}) => {
  test.slow();
  const text = 'x'.repeat(2_000_000);
  await explorer.open('advanced-search');
  await explorer.field('q').focus();
  await explorer.paste(text);
  await explorer.field('page').pressSequentially('12');
  await expect(explorer.url).toContainText('page=12&');
  expect(await explorer.field('q').inputValue()).toBe(text);
  await explorer.button('Copy the URL').click();
  expect(await explorer.copied()).toContain(`q=${text}&`);
  await expect(page).toHaveURL(/#v1\/advanced-search\?page=12$/);
  expect(calls).toEqual([]);
});

test('what is wrong with a field stands below the ring of its focus', async ({ explorer }) => {
  await explorer.open('create-question');
  await explorer.run.click();
  const field = explorer.field('title');
  await expect(field).toBeFocused();
  const gap = await field.evaluate((input) => {
    const problem = document.getElementById(`${input.id}-problem`);
    return (problem?.getBoundingClientRect().top ?? 0) - input.getBoundingClientRect().bottom;
  });
  expect(gap).toBeGreaterThanOrEqual(4);
});
