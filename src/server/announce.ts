const tag = '<meta name="explorer-server" content="sandbox" />';

/** Tells the page that a server with a sandbox is behind it; without the tag it uses the one it carries. */
export function announceServer(html: string): string {
  return html.replace(/<\/head>/i, `${tag}$&`);
}
