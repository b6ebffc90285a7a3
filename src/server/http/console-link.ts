// This file opens the addresses of the official console, `/docs/questions#order=desc&run=true`, once a bookmark has this host.
// The fragment never comes to a server, so that a page of one line has to carry it over into a link of the explorer.
import { createHash } from 'node:crypto';
import { cacheControl, pageHeaders } from './headers.ts';

const script = `
  const slug = location.pathname.split('/')[2] ?? '';
  const pairs = location.hash.slice(1);
  location.replace(slug === '' ? '/' : '/#v1/' + slug + (pairs === '' ? '' : '?' + pairs));
`;

const hash = createHash('sha256').update(script).digest('base64');

const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Teams API Explorer</title>
<p><a href="/">Open the explorer</a></p>
<script>${script}</script>
</html>
`;

/** The paths that the official console has. */
export const consolePaths = ['/docs', '/docs/', '/docs/:slug'] as const;

/** Leads to the explorer with the form of a console link. */
export function openConsoleLink(): Response {
  return new Response(html, {
    headers: {
      ...pageHeaders,
      'Content-Security-Policy': `default-src 'none'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': cacheControl.never,
    },
  });
}
