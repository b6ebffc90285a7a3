// This file drives the WebKit of GTK by WebDriver; its browser needs a screen, which Xvfb pretends to be.
import { clickActions, typeActions } from './engine.ts';
import type { Engine } from './engine.ts';
import { freePort, startProcess } from './processes.ts';

export async function startWebkit(): Promise<Engine> {
  const display = `:${90 + (process.pid % 900)}`;
  const screen = startProcess('Xvfb', [
    display,
    '-screen',
    '0',
    '1440x1100x24',
    '-nolisten',
    'tcp',
  ]);
  const port = await freePort();
  const driver = startProcess('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    DISPLAY: display,
    // Without a card and a bus there is nothing to draw or to read aloud with.
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    NO_AT_BRIDGE: '1',
    GTK_A11Y: 'none',
  });
  const stop = async () => {
    await driver.stop();
    await screen.stop();
  };
  try {
    const ask = createClient(`http://127.0.0.1:${port}`);
    await untilReady(ask);
    const { sessionId, capabilities } = (await ask('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { args: ['--automation'] } } },
    })) as {
      readonly sessionId: string;
      readonly capabilities: { readonly browserVersion: string };
    };
    const of = `/session/${sessionId}`;
    await ask('POST', `${of}/window/rect`, { x: 0, y: 0, width: 1440, height: 1050 });
    return {
      name: `WebKitGTK ${capabilities.browserVersion}`,
      open: async (url) => {
        await ask('POST', `${of}/url`, { url });
      },
      evaluate: (expression) =>
        ask('POST', `${of}/execute/sync`, { script: `return ${expression}`, args: [] }),
      click: async (x, y) => {
        await ask('POST', `${of}/actions`, { actions: clickActions(x, y) });
      },
      type: async (text) => {
        await ask('POST', `${of}/actions`, { actions: typeActions(text) });
      },
      close: async () => {
        await ask('DELETE', of).catch(() => undefined);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Ask = (method: string, path: string, body?: object) => Promise<unknown>;

/** Sends a command of WebDriver and gives its value; rejects with what the driver says. */
function createClient(origin: string): Ask {
  return async (method, path, body) => {
    const response = await fetch(origin + path, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = (await response.json()) as { readonly value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { readonly error: string; readonly message: string };
    throw new Error(`${path}: ${error} ${message}`);
  };
}

/** Waits for a driver that is still starting. */
async function untilReady(ask: Ask, end = Date.now() + 30_000): Promise<void> {
  const isReady = await ask('GET', '/status').then(
    () => true,
    () => false,
  );
  if (isReady) return;
  if (Date.now() > end) throw new Error('WebKitWebDriver does not respond.');
  await new Promise((resolve) => setTimeout(resolve, 200));
  return untilReady(ask, end);
}
