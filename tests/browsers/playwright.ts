// This file drives a browser through Playwright: its own builds, and any Chromium.
import { chromium, firefox, webkit } from '@playwright/test';
import { findBrowser } from '../../.config/scripts/browser.mjs';
import type { Engine } from './engine.ts';

const types = { Chromium: chromium, Firefox: firefox, WebKit: webkit };

export type EngineName = keyof typeof types;

/** Starts it; undefined where it is not installed. */
export async function startThroughPlaywright(name: EngineName): Promise<Engine | undefined> {
  const executablePath = name === 'Chromium' ? findBrowser() : undefined;
  // Chromium refuses to run as root with its sandbox on.
  const args = name === 'Chromium' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await types[name]
    .launch({ ...(executablePath && { executablePath }), args })
    .catch((error: unknown) => {
      if (String(error).includes("Executable doesn't exist")) return undefined;
      throw error;
    });
  if (!browser) return undefined;
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  return {
    name: `${name} ${browser.version()}`,
    open: async (address) => {
      await page.goto(address);
    },
    evaluate: (expression) => page.evaluate(expression),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    close: () => browser.close(),
  };
}
