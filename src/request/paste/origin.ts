// This file says what becomes of the host and the version of a call: the request goes to the environment that is chosen.
const teamsHost = /^(?:api\.stackoverflowteams\.com|localhost|127\.0\.0\.1|\[::1\]|api\.invalid)$/i;

/** What is otherwise than the address says, in sentences. */
export function describeOrigin(url: string): readonly string[] {
  const [, host = '', path = ''] = /^(?:https?:)?\/*([^/?#]*)([^?#]*)/i.exec(url) ?? [];
  const name = host.replace(/^.*@/, '').replace(/:\d+$/, '');
  const version = /\/v?(\d\.\d)(?=\/|$)/.exec(`/${path}`)?.[1];
  return [
    ...(/\.|^localhost$/.test(name) && !teamsHost.test(name)
      ? [`The host ${name} was replaced by the chosen environment.`]
      : []),
    ...(version === undefined || version === '2.3' ? [] : [`Version ${version} became 2.3.`]),
  ];
}
