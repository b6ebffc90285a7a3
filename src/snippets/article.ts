// This file writes the two commands of the help article on Teams, to the letter, for the request at hand.
import { teamPlaceholder, type ApiRequest } from '../request/build.ts';
import type { Snippet } from './snippet.ts';

export const articleSnippet: Snippet = {
  id: 'article',
  label: 'As in the Teams article',
  write: (request, publicToken) => {
    const { verb, form, header } = request;
    const token = header.scheme + (publicToken ?? '[your_PAT]');
    const url = documentedUrl(request);
    const data = verb === 'POST' ? ` --data '${form}'` : '';
    const body = verb === 'POST' ? ` -Method Post -Body '${form}'` : '';
    return [
      { label: 'curl', text: `curl --header "${header.name}: ${token}"${data} '${url}' | gunzip` },
      {
        label: 'PowerShell',
        text: `powershell (Invoke-WebRequest '${url}' -Headers @{"${header.name}"="${token}"}${body}).Content | ConvertFrom-Json | ConvertTo-Json`,
      },
    ];
  },
  notes: [
    'Shown because it is what the article says; the other tabs hold commands that work.',
    'Put your slug and your token in place of the words in brackets, or curl stops at “bad range”. The token then stays in the history of your shell.',
    '| gunzip fails on an answer that is not compressed, such as that of a proxy, and does not exist on Windows.',
    'The PowerShell line runs in no shell as it stands: cmd breaks it at the first &, and PowerShell hands the JSON to a second one as a command. Without its first word it runs in PowerShell.',
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
