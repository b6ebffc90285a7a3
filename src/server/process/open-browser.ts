import { spawn } from 'node:child_process';

const commands: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens the page in the browser of this computer's choice; where there is none, the printed address remains. */
export function openBrowser(url: string): void {
  const [command = 'xdg-open', ...args] = commands[process.platform] ?? [];
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.once('error', () => {
    console.error(`No browser was found with "${command}": open ${url} yourself.`);
  });
  child.unref();
}
