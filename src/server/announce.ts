const tag = '<meta name="explorer-server" content="sandbox" />';
const policy = /\s*<meta http-equiv="Content-Security-Policy"[^>]*>/i;

/**
 * Tells the page that a server with a sandbox is behind it; without the tag it uses the one it carries. The policy is
 * taken out: it is a header of ours, and a browser that finds it in the page loads nothing before it has read it.
 */
export function announceServer(html: string): string {
  return html.replace(policy, '').replace(/<\/head>/i, `${tag}$&`);
}
