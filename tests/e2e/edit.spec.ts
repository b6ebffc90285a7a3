import { expect, test } from './support/fixtures.ts';

test.use({ savesData: true });

const title = 'How do "we" quote <T> & co. in it’s title?';
const body = `Ünïcode, emoji 🙂👩‍💻, "quotes", 'apostrophes', a < b && c > d, &amp; &lt;b&gt;.

    indented  code	with a tab

\`\`\`ts
const tag = \`<b class="x">\${a & b}</b>\`;
\`\`\`

Last line.`;

test('the current text is loaded into the form, edited, and comes back as it was written', async ({
  page,
  explorer,
  calls,
}) => {
  await explorer.open('create-question');
  await explorer.field('title').fill(title);
  await explorer.field('body').fill(body);
  await explorer.field('tags').fill('docker,ci,');
  const responded = page.waitForResponse(/\/questions\/add/);
  await explorer.run.click();
  const { items } = (await (await responded).json()) as { items: { question_id: number }[] };
  const id = String(items[0]?.question_id);

  await explorer.open('edit-question');
  const load = explorer.button('Load current text');
  await expect(load).toHaveAttribute('aria-disabled', 'true');
  await explorer.field('id').fill(id);
  await explorer.field('id').press('Tab');
  await expect(load).toBeFocused();
  const asked = calls.length;
  await load.press('Enter');
  await expect(explorer.form.getByText(`of question ${id}.`)).toBeVisible();
  await expect(load).toBeFocused();
  await expect(explorer.field('title')).toHaveValue(title);
  await expect(explorer.field('body')).toHaveValue(body);
  await expect(explorer.button('Remove docker')).toBeVisible();
  expect(calls.slice(asked)).toHaveLength(2);

  await explorer.field('body').fill(`${body}\n\nMore 🙂 & <b>.`);
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('200');
  // What was typed stays until it is said to be replaced.
  await explorer.field('title').fill('Mine');
  await load.click();
  await expect(explorer.form.getByText('What you typed stays in title')).toBeVisible();
  await expect(explorer.field('title')).toHaveValue('Mine');
  await explorer.button('Replace what you typed').click();
  await expect(explorer.field('title')).toHaveValue(title);
  await expect(explorer.field('body')).toHaveValue(`${body}\n\nMore 🙂 & <b>.`);
  await explorer.button('Undo').click();
  await expect(explorer.field('title')).toHaveValue('Mine');
});

test('an id that nothing has is named, and a failure says what to do', async ({
  explorer,
  excuse,
}) => {
  excuse(/40\d|50\d/);
  await explorer.open('edit-answer?id=99999999');
  await explorer.button('Load current text').click();
  await expect(explorer.form.getByText('Sandbox has no answer 99999999')).toBeVisible();
  await explorer.chooseFault('html-502');
  await explorer.page.keyboard.press('Escape');
  await explorer.button('Load current text').click();
  await expect(explorer.form.getByRole('alert').last()).toContainText('Next:');
});

test('a load under way can be cancelled', async ({ explorer }) => {
  await explorer.open('edit-comment?id=3001');
  await explorer.chooseFault('slow');
  await explorer.page.keyboard.press('Escape');
  await explorer.button('Load current text').click();
  await explorer.button('Cancel loading').click();
  await expect(explorer.form.getByText('Cancelled: nothing was changed.')).toBeVisible();
  await expect(explorer.field('body')).toHaveValue('');
});
