// This file drives the Firefox of this computer by WebDriver BiDi, which it speaks itself.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clickActions, typeActions } from './engine.ts';
import type { Engine } from './engine.ts';
import { freePort, startProcess } from './processes.ts';
import { connectBidi } from './socket.ts';

/** So that it asks nobody for anything but the page. */
const preferences = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'captivedetect.canonicalURL': '',
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.server': '',
};

export async function startFirefox(): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const port = await freePort();
  const options = ['--headless', '--no-remote', '--profile', profile];
  const browser = startProcess(process.env.FIREFOX_PATH ?? 'firefox-esr', [
    ...options,
    `--remote-debugging-port=${port}`,
    ...['--width', '1440', '--height', '1000', 'about:blank'],
  ]);
  const close = async () => {
    await browser.stop();
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    const { send, close: hangUp } = await connectBidi(`ws://127.0.0.1:${port}/session`);
    const session = (await send('session.new', { capabilities: {} })) as {
      readonly capabilities: { readonly browserVersion: string };
    };
    const tree = (await send('browsingContext.getTree')) as {
      readonly contexts: readonly { readonly context: string }[];
    };
    const context = tree.contexts[0]?.context;
    await send('browsingContext.setViewport', { context, viewport: { width: 1440, height: 1000 } });
    return {
      name: `Firefox ${session.capabilities.browserVersion}`,
      open: async (url) => {
        await send('browsingContext.navigate', { context, url, wait: 'complete' });
      },
      evaluate: async (expression) => {
        const { type, result, exceptionDetails } = (await send('script.evaluate', {
          expression: `JSON.stringify(${expression}) ?? 'null'`,
          target: { context },
          awaitPromise: true,
        })) as {
          readonly type: string;
          readonly result?: { readonly value?: string };
          readonly exceptionDetails?: { readonly text: string };
        };
        if (type === 'exception') throw new Error(exceptionDetails?.text);
        return JSON.parse(result?.value ?? 'null') as unknown;
      },
      click: async (x, y) => {
        await send('input.performActions', { context, actions: clickActions(x, y) });
      },
      type: async (text) => {
        await send('input.performActions', { context, actions: typeActions(text) });
      },
      close: async () => {
        hangUp();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
