// This file says where requests go and how the team and the token are named there. Both are data: a further place is a further value.

export interface AddressStyle {
  readonly id: 'query' | 'path' | 'query-bearer' | 'path-header';
  readonly label: string;
  readonly team: 'query' | 'path';
  readonly header: string;
  /** What stands before the token in the header. */
  readonly scheme: string;
}

/** As in the documented examples and every client found. */
export const queryStyle: AddressStyle = {
  id: 'query',
  label: '/2.3/…?team=slug with X-API-Access-Token',
  team: 'query',
  header: 'X-API-Access-Token',
  scheme: '',
};

/** As in the prose of the help article. */
export const pathStyle: AddressStyle = {
  id: 'path',
  label: '/v2.3/teams/slug/… with Authorization: Bearer',
  team: 'path',
  header: 'Authorization',
  scheme: 'Bearer ',
};

export const addressStyles = [queryStyle, pathStyle] as const;

/** Each address with the header of the other: offered by no form, but tried to find out which half is not understood. */
export const crossedStyles: readonly AddressStyle[] = [
  {
    ...queryStyle,
    id: 'query-bearer',
    label: '/2.3/…?team=slug with Authorization: Bearer',
    header: pathStyle.header,
    scheme: pathStyle.scheme,
  },
  {
    ...pathStyle,
    id: 'path-header',
    label: '/v2.3/teams/slug/… with X-API-Access-Token',
    header: queryStyle.header,
    scheme: queryStyle.scheme,
  },
];

export function findStyle(id: string): AddressStyle | undefined {
  return [...addressStyles, ...crossedStyles].find((style) => style.id === id);
}

export interface Target {
  readonly id: 'sandbox' | 'team';
  readonly label: string;
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  /** What the sandbox has and the API has not. */
  readonly sandbox?: SandboxExtras;
}

interface SandboxExtras {
  /** The header that asks for a fault. */
  readonly faultHeader: string;
}

/** A host that speaks the API, for the teams that it has. */
export function teamAt(origin: string): Target {
  return { id: 'team', label: 'My team', origin };
}

/** The API of Stack Overflow for Teams. */
export const teamTarget = teamAt('https://api.stackoverflowteams.com');

/** Whether a token has the form of the sandbox's: those are not secret, and any shell reads them as they stand. */
export function isSandboxToken(token: string): boolean {
  return /^sandbox-[a-z0-9-]+$/.test(token);
}

export const demoAccess = { team: 'demo', token: 'sandbox-pat' } as const;

/** Where `npm start` serves; the commands of a static copy of the page address it. */
export const usualOrigin = 'http://127.0.0.1:2323';

/** The sandbox at the origin of the page, or where `npm start` would serve it. */
export function sandboxTarget(origin: string): Target {
  return {
    id: 'sandbox',
    label: 'Sandbox',
    origin,
    sandbox: {
      faultHeader: 'X-Sandbox-Fault',
    },
  };
}
