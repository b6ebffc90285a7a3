import type { Page } from '@playwright/test';
import { makeCanary } from '../support/builders/canary.ts';
import { findViolations } from './support/axe.ts';
import type { ExplorerPage } from './support/explorer-page.ts';
import { expect, test } from './support/fixtures.ts';

/** High enough for a whole form: axe takes what scrolls behind the bar with Run for hidden. */
const wide = { width: 1440, height: 1300 };
const phone = { width: 390, height: 844 };
const narrowest = { width: 360, height: 740 };

/** Each state of the page and how it is reached from the one before. */
const states: readonly (readonly [
  name: string,
  reach: (explorer: ExplorerPage) => Promise<void>,
])[] = [
  ['at the start', (explorer) => explorer.open('questions?tagged=ci;cd')],
  [
    'with help open',
    async (explorer) => {
      await explorer.button('About fromdate').click();
      await expect(explorer.page.getByRole('note')).toBeVisible();
    },
  ],
  [
    'after a response',
    async (explorer) => {
      await explorer.page.keyboard.press('Escape');
      await explorer.run.click();
      await expect(explorer.outcome).toContainText('HTTP 200');
      await expect(explorer.button('Find')).toBeEnabled({ timeout: 15_000 });
    },
  ],
  [
    'with problems',
    async (explorer) => {
      await explorer.field('pagesize').fill('101');
      await explorer.field('sort').selectOption('hot');
      await explorer.field('Team slug').clear();
      await explorer.run.click();
      await expect(explorer.problem('Team slug')).not.toBeEmpty();
    },
  ],
  [
    'refused',
    async (explorer) => {
      await explorer.field('Team slug').fill('demo');
      await explorer.button('Send anyway').click();
      await expect(explorer.outcome).toContainText('HTTP 400');
    },
  ],
  [
    'at the doctor',
    async ({ page }) => {
      await page.getByRole('tab', { name: 'Doctor' }).click();
      await page.getByRole('button', { name: 'Examine the token' }).click();
      await expect(page.getByRole('button', { name: 'Copy the support report' })).toBeEnabled();
    },
  ],
  [
    'in the error laboratory',
    async ({ page }) => {
      await page.getByRole('tab', { name: 'Error laboratory' }).click();
      await page.getByRole('button', { name: 'Trigger it' }).click();
      await expect(page.getByRole('heading', { name: 'What it means' })).toBeVisible();
    },
  ],
  [
    'with a secret in a wrong field, on a shared screen',
    async (explorer) => {
      await explorer.setOption('Presentation mode', true);
      await explorer.field('tagged').fill(makeCanary());
      await explorer.field('tagged').press('Enter');
      await expect(explorer.button('Move it to the token field')).toBeVisible();
    },
  ],
  [
    'with a token to remember',
    async (explorer) => {
      await explorer.button('Move it to the token field').click();
      await explorer.button('Remember…').click();
      await explorer.button('Remember it').click();
      await expect(explorer.page.getByRole('dialog').getByRole('alert')).not.toBeEmpty();
    },
  ],
  [
    'with a token that is remembered',
    async (explorer) => {
      for (const label of ['Passphrase', 'Confirm passphrase'])
        await explorer.page.getByLabel(label, { exact: true }).fill('correct horse battery');
      await explorer.button('Remember it').click();
      await expect(explorer.button('Unlock…')).toBeVisible();
    },
  ],
  ['at a team', (explorer) => explorer.aim('My team')],
  [
    'with a broken link',
    async (explorer) => {
      await explorer.page.goto('./#v1/nonsense');
      await expect(explorer.notices).toBeVisible();
    },
  ],
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [wide, phone]) {
    test.describe(`${colorScheme}, ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport });

      test('axe finds nothing in any state', async ({ page, explorer, excuse }) => {
        test.setTimeout(240_000);
        excuse(/status of 400/);
        for (const [name, reach] of states) {
          await reach(explorer);
          expect.soft(await findViolations(page), name).toEqual([]);
        }
      });
    });
  }
}

for (const viewport of [wide, narrowest]) {
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport });

    test('everything fits and is large enough to hit, in every state', async ({
      page,
      explorer,
      excuse,
    }) => {
      excuse(/status of 400/);
      for (const [name, reach] of states) {
        await reach(explorer);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect.soft(overflow, name).toBe(0);
        expect.soft(await tooSmall(page), name).toEqual([]);
      }
    });
  });
}

/** The controls under 24 × 24 px. A label belongs to its control; links within a text may be as high as the text. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'a, button, input, select, textarea, summary, [role="tab"], [role="radio"]',
    );
    const sizeOf = (control: HTMLElement) => {
      const shown = control.closest('label') ?? control;
      const { width, height } = shown.getBoundingClientRect();
      return { width: Math.round(width * 10) / 10, height: Math.round(height * 10) / 10 };
    };
    return [...controls]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .filter((control) => control.closest('.monaco-editor, [aria-hidden="true"]') === null)
      .filter((control) => !control.matches('[aria-hidden="true"], .skip, p a'))
      .filter((control) => sizeOf(control).width < 24 || sizeOf(control).height < 24)
      .map(
        (control) =>
          `${control.localName} ${control.textContent.trim().slice(0, 30)} ${control.ariaLabel ?? ''} ${JSON.stringify(sizeOf(control))}`,
      );
  });
}
