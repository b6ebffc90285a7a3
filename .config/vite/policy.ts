import type { Plugin } from 'vite';
import { teamTarget } from '../../src/request/target.ts';
import { contentPolicy } from '../../src/server/http/headers.ts';

/**
 * A static host sends none of our headers, so the built page carries the content policy itself. It is the server's
 * own, less the one directive that browsers ignore in a tag and complain about, and with the API, which such a page may
 * probe.
 */
export function writePolicy(): Plugin {
  const policy = contentPolicy
    .filter((rule) => !rule.startsWith('frame-ancestors'))
    .map((rule) => (rule.startsWith('connect-src') ? `${rule} ${teamTarget.origin}` : rule))
    .join('; ');
  const tag = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return {
    name: 'write-policy',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => insert(html, tag) },
  };
}

/** After the charset, which browsers look for in the first kilobyte, and before anything that loads. */
function insert(html: string, tag: string): string {
  const charset = /<meta charset=[^>]*>/i;
  if (charset.test(html)) return html.replace(charset, `$&\n    ${tag}`);
  throw new Error('index.html has no <meta charset="utf-8">: the content policy is put after it.');
}
