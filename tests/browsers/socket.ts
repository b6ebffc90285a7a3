// This file speaks WebDriver BiDi: commands and their results over one web socket.
import { WebSocket } from 'undici';

interface Message {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

type Settle = (message: Message) => void;

/** Sends a command and gives its result; rejects with what the browser says. */
export type Send = (method: string, params?: object) => Promise<unknown>;

/** Connects to a browser, which is still starting. */
export async function connectBidi(address: string): Promise<{ send: Send; close: () => void }> {
  const socket = await opened(address, Date.now() + 30_000);
  const waiting = new Map<number, Settle>();
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id === undefined) return;
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  let last = 0;
  const send: Send = (method, params = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, ({ error, message = '', result }) => {
        if (error === undefined) resolve(result);
        else reject(new Error(`${method}: ${error} ${message}`));
      });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return { send, close: () => socket.close() };
}

async function opened(address: string, end: number): Promise<WebSocket> {
  const socket = new WebSocket(address);
  const isOpen = await new Promise<boolean>((resolve) => {
    socket.addEventListener('open', () => resolve(true));
    socket.addEventListener('error', () => resolve(false));
  });
  if (isOpen) return socket;
  if (Date.now() > end) throw new Error(`Nobody responds at ${address}.`);
  await new Promise((resolve) => setTimeout(resolve, 200));
  return opened(address, end);
}
