// This file reads how a company has set up its relay: texts by name, as both Workers and processes have them.
import { teamTarget } from '../request/target.ts';

export interface HostedOptions {
  /** Where the page may be served from. */
  readonly origins: ReadonlySet<string>;
  /** The origin of the API. */
  readonly upstream: string;
  readonly allowsWrites: boolean;
  /** The secret that names of people are hashed with. */
  readonly key: string;
  /** The header in which the single sign-on says who asks; without one, whoever has the same token is one person. */
  readonly identityHeader: string | undefined;
  /** Calls that may leave within any second, of all people together; 0 for as many as there are. */
  readonly ceiling: number;
}

export type Environment = Readonly<Record<string, unknown>>;

/** The API blocks an address that asks more than 30 times a second. */
const usualCeiling = '25';

/** What is set up, or a sentence for each mistake. */
export function readHostedOptions(env: Environment): HostedOptions | readonly string[] {
  // Workers bind other things, too, and null for a variable that the environment lacks.
  const text = (name: string, usual = '') => {
    const given = env[name];
    return typeof given === 'string' ? given : usual;
  };
  const origins = text('EXPLORER_ORIGIN')
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');
  const upstream = text('EXPLORER_UPSTREAM', teamTarget.origin);
  const writes = text('EXPLORER_WRITES', 'off');
  const key = text('EXPLORER_KEY');
  const header = text('EXPLORER_IDENTITY_HEADER');
  const ceiling = text('EXPLORER_CEILING', usualCeiling);
  const mistakes = [
    origins.length > 0 && origins.every(isPageOrigin) ? [] : origin,
    isOrigin(upstream, /^https:/) ? [] : upstreamMistake,
    ['on', 'off'].includes(writes) ? [] : writesMistake,
    key.length >= 32 ? [] : keyMistake,
    header === '' || /^[\w-]+$/.test(header) ? [] : headerMistake,
    /^\d{1,6}$/.test(ceiling) ? [] : ceilingMistake,
  ].flat();
  if (mistakes.length > 0) return mistakes;
  return {
    origins: new Set(origins),
    upstream,
    allowsWrites: writes === 'on',
    key,
    identityHeader: header === '' ? undefined : header,
    ceiling: Number(ceiling),
  };
}

// None repeats a value: they are shown to whoever opens the page.
const origin =
  'EXPLORER_ORIGIN must be the origins of the page, with commas between them, such as https://explorer.example.com.';
const upstreamMistake = `EXPLORER_UPSTREAM must be https:// and a lower-case host, with nothing after it, such as ${teamTarget.origin}.`;
const writesMistake = 'EXPLORER_WRITES must be on or off.';
const keyMistake =
  'EXPLORER_KEY must be a secret of 32 characters or more, the same for all instances, such as openssl rand -hex 32 gives.';
const headerMistake =
  'EXPLORER_IDENTITY_HEADER must be the name of a header, such as Cf-Access-Authenticated-User-Email.';
const ceilingMistake =
  'EXPLORER_CEILING must be a whole number of calls a second, such as 25, or 0 for no ceiling.';

/** Tokens travel to it: without TLS, only on this computer, to try it. */
function isPageOrigin(value: string): boolean {
  return isOrigin(value, /^(https:|http:\/\/(127\.0\.0\.1|localhost)(:|$))/);
}

function isOrigin(value: string, start: RegExp): boolean {
  const isPlain = start.test(value) && /^https?:\/\/[a-z0-9.-]+(:\d+)?$/.test(value);
  return isPlain && URL.canParse(value) && new URL(value).origin === value;
}
