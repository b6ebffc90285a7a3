// What of a request can be passed on to others: a link, and a piece of Markdown for tickets and wikis.
import { momentsOf } from '../request/moments.ts';
import { shorten } from '../request/shorten.ts';
import { copy } from './browser/copy.ts';
import { snippetFormOf } from './request/snippet-form.svelte.ts';
import type { Explorer } from './state/explorer.svelte.ts';

/** The address of a form, without any token. */
export function addressOf({ fragment }: Explorer['link']): string {
  return location.href.replace(/#.*/, '') + fragment;
}

export async function copyLink({
  link,
  secretGuard,
  credentials,
  layout,
}: Explorer): Promise<void> {
  const done = await copy(addressOf(link), credentials.clean);
  const { withheld } = secretGuard;
  const without =
    withheld.length > 0
      ? ` without ${withheld.join(', ')}: it looks like an access token`
      : link.leftOut.length > 0
        ? ` without ${link.leftOut.join(', ')}: too long`
        : '';
  layout.say(done === 'Copied' ? `Link copied${without}` : done);
}

export async function copyUrl({ request, credentials, layout }: Explorer): Promise<void> {
  const done = await copy(request.url, credentials.clean);
  layout.say(done === 'Copied' ? 'URL copied' : done);
}

/** Title, link and the command in the language and with the dates that were chosen last. A token is in none of it. */
export async function copyMarkdown(explorer: Explorer): Promise<void> {
  const { endpoint, link, preferences, credentials, layout, prepared } = explorer;
  const [{ loadSnippets }, { writeMarkdown }] = await Promise.all([
    import('../snippets/index.ts'),
    import('../snippets/markdown.ts'),
  ]);
  const snippets = await loadSnippets();
  const snippet = snippets.find(({ id }) => id === preferences.current.snippet) ?? snippets[0];
  const request = snippetFormOf(preferences).dated(
    explorer.request,
    momentsOf(prepared.draft, prepared.clock),
  );
  const text = writeMarkdown({
    title: `${endpoint.verb} ${shorten(endpoint.path)}`,
    summary: endpoint.summary,
    link: addressOf(link),
    language: snippet.markdown,
    blocks: snippet.write(request, credentials.publicTokenOf(explorer.target)),
  });
  const done = await copy(text, credentials.clean);
  layout.say(done === 'Copied' ? `${snippet.label} copied as Markdown` : done);
}
