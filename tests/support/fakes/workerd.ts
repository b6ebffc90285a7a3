// This file runs the relay of a company on workerd: as many workers as a test wants, which share one place for their limits.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { installed } from '../packages.ts';
import { testCaPath } from './fake-upstream.ts';

/** Its own package would run a script when it is installed, which only makes its command start sooner. */
const version = '1.20261117.1';
const platforms: Readonly<Record<string, string>> = {
  'linux x64': 'linux-64',
  'linux arm64': 'linux-arm64',
  'darwin x64': 'darwin-64',
  'darwin arm64': 'darwin-arm64',
  'win32 x64': 'windows-64',
};

/** The program for this platform, which npm installs the first time; undefined where there is none. Throws where npm fails. */
export function findWorkerd(): string | undefined {
  const platform = platforms[`${process.platform} ${process.arch}`];
  if (platform === undefined) return undefined;
  const name = `@cloudflare/workerd-${platform}`;
  const program = `workerd${process.platform === 'win32' ? '.exe' : ''}`;
  return join(installed([`${name}@${version}`]), 'node_modules', name, 'bin', program);
}

/** Texts that a worker is set up with, by its name. The first one has the place for the limits, the others use it. */
export type Workers = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Workerd {
  /** The port of a worker. */
  readonly portOf: (worker: string) => number;
  readonly pid: number;
  /** All that was printed so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the program in a folder that has `worker.js`, the page in `client` and what was stored before in `storage`. It
 * trusts the fake upstream.
 */
export async function startWorkerd(
  program: string,
  folder: string,
  workers: Workers,
): Promise<Workerd> {
  cpSync(testCaPath, join(folder, 'ca.pem'));
  for (const name of ['client', 'storage']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'config.capnp'), configOf(workers));
  return runWorkerd(program, folder, { config: 'config.capnp', sockets: Object.keys(workers) });
}

interface Run {
  /** The configuration, from the folder. */
  readonly config: string;
  readonly sockets: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts the program with a configuration in a folder, and waits until its sockets listen on free ports. */
export async function runWorkerd(
  program: string,
  folder: string,
  { config, sockets, environment = {} }: Run,
): Promise<Workerd> {
  const free = sockets.map((name) => `--socket-addr=${name}=127.0.0.1:0`);
  const child = spawn(program, ['serve', ...free, '--control-fd=3', config], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr] as Readable[])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ports = await readPorts(child.stdio[3] as Readable, sockets.length).catch(() => undefined);
  if (!ports) throw new Error(`workerd did not start: ${output}`);
  return {
    portOf: (worker) => ports.get(worker) ?? 0,
    pid: child.pid ?? 0,
    output: () => output,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** Reads what workerd tells of its sockets, a line of JSON for each. */
async function readPorts(control: Readable, count: number): Promise<ReadonlyMap<string, number>> {
  const ports = new Map<string, number>();
  let text = '';
  for await (const chunk of control) {
    text += String(chunk);
    for (const [, socket = '', port] of text.matchAll(/"socket":"([^"]+)","port":(\d+)/g))
      ports.set(socket, Number(port));
    if (ports.size === count) return ports;
  }
  throw new Error('It ended.');
}

/** The name of the folder that `buildHosted` writes to is that of the configuration. */
function configOf(workers: Workers): string {
  const names = Object.keys(workers);
  const [first = ''] = names;
  const services = names.map(
    (name) => `(name = "${name}", worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js")],
      compatibilityDate = "2026-11-01",
      bindings = [
        (name = "LIMITS", durableObjectNamespace = (className = "PersonLimits", serviceName = "${first}")),
        (name = "ASSETS", service = "page"),
        ${Object.entries(workers[name] ?? {})
          .map(([variable, text]) => `(name = "${variable}", text = ${JSON.stringify(text)}),`)
          .join('\n        ')}
      ],
      globalOutbound = "api",
      durableObjectNamespaces = [(className = "PersonLimits", uniqueKey = "${name}", enableSql = true)],
      durableObjectStorage = (localDisk = "storage"),
    ))`,
  );
  const sockets = names.map(
    (name) => `(name = "${name}", address = "127.0.0.1:0", http = (), service = "${name}")`,
  );
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    ${services.join(',\n    ')},
    (name = "page", disk = (path = "client")),
    (name = "storage", disk = (path = "storage", writable = true)),
    (name = "api", network = (
      allow = ["public", "private"],
      tlsOptions = (trustedCertificates = [embed "ca.pem"]),
    )),
  ],
  sockets = [${sockets.join(', ')}],
);
`;
}
