// This file writes the two commands of the help article on Teams, to the letter, for the request at hand.
import { teamPlaceholder } from '../request/build.ts';
import type { ApiRequest } from '../request/build.ts';
import { fixedDatesWarning } from './moment.ts';
import type { Snippet } from './snippet.ts';

export const articleSnippet: Snippet = {
  id: 'article',
  label: 'Teams article version',
  info: {
    title: 'The commands of the Teams help article',
    needs: 'see the notes: they are shown as they stand there',
    group: 'Text',
  },
  markdown: 'sh',
  write: (request, publicToken) => {
    const { verb, form, header } = request;
    const token = header.scheme + (publicToken ?? '[your_PAT]');
    const url = documentedUrl(request);
    const data = verb === 'POST' ? ` --data '${form}'` : '';
    const body = verb === 'POST' ? ` -Method Post -Body '${form}'` : '';
    const warning = fixedDatesWarning(request, 'the article has no command that computes one');
    return [
      { label: 'curl', text: `curl --header "${header.name}: ${token}"${data} '${url}' | gunzip` },
      {
        label: 'PowerShell',
        text: `powershell (Invoke-WebRequest '${url}' -Headers @{"${header.name}"="${token}"}${body}).Content | ConvertFrom-Json | ConvertTo-Json`,
      },
    ].map((block) => ({ ...block, ...(warning !== undefined && { warning }) }));
  },
  notes: [
    'Shown because this is what the article says; the commands in the other tabs work.',
    'Replace the words in brackets with your slug and token, or curl stops with “bad range”. The token then stays in your shell history.',
    '| gunzip fails on a response that is not compressed, such as a proxy’s, and does not exist on Windows.',
    'The PowerShell line runs in no shell as written: cmd splits it at the first &, and PowerShell passes the JSON to a second PowerShell as a command. Without its first word it runs in PowerShell.',
    'Without -Depth, ConvertTo-Json stops at depth 2: owner becomes a string and is lost.',
  ],
  setToken: [],
};

/** The URL with the article's own word where the slug is missing. */
function documentedUrl({ parts }: ApiRequest): string {
  return parts
    .map(({ text, parameter, missing }) =>
      missing && parameter === 'team' ? text.replace(teamPlaceholder, '[team_slug]') : text,
    )
    .join('');
}
