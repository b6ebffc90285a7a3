/** What the page needs to use the relay. */
export interface RelayMeta {
  /** The secret that it presents. */
  readonly session: string;
  /** The origin of the API. */
  readonly upstream: string;
  readonly allowsWrites: boolean;
  /** Where the sandbox runs; in the server where nothing is said. */
  readonly sandbox?: 'page';
}

const policy = /\s*<meta http-equiv="Content-Security-Policy"[^>]*>/i;

/**
 * Tells the page that a server with a sandbox is behind it, and with a relay if it has one; without the tag it uses the
 * sandbox it carries. The policy is taken out: it is a header of ours, and a browser that finds it in the page loads
 * nothing before it has read it.
 */
export function injectMeta(html: string, relay?: RelayMeta): string {
  // As a function: in a text, `$&` and the like would mean something.
  return html.replace(policy, '').replace(/<\/head>/i, (end) => tagOf(relay) + end);
}

function tagOf(relay: RelayMeta | undefined): string {
  const attributes = relay
    ? {
        content: 'relay',
        'data-session': relay.session,
        'data-upstream': relay.upstream,
        'data-writes': relay.allowsWrites ? 'on' : 'off',
        ...(relay.sandbox && { 'data-sandbox': relay.sandbox }),
      }
    : { content: 'sandbox' };
  const written = Object.entries(attributes).map(([name, text]) => ` ${name}="${escape(text)}"`);
  return `<meta name="explorer-server"${written.join('')} />`;
}

const escape = (text: string) => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
