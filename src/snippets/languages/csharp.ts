// This file writes C# for HttpClient.
import { quoteUtf16 as quote } from '../literals.ts';
import { shifted } from '../moment.ts';
import { inAnyShell } from '../set-token.ts';
import { formType, tokenVariable } from '../snippet.ts';
import type { Snippet } from '../snippet.ts';
import { comment, lines, writer } from './source.ts';

const tongue = {
  quote,
  token: `Environment.GetEnvironmentVariable("${tokenVariable}")`,
  moment: (fromNow: number) => `(${shifted('DateTimeOffset.UtcNow.ToUnixTimeSeconds()', fromNow)})`,
  typed: false,
} as const;

export const csharp: Snippet = {
  id: 'csharp',
  label: 'C#',
  info: { title: 'C#, HttpClient', needs: '.NET 6', group: 'Languages' },
  markdown: 'csharp',
  write: writer('C#, as Program.cs', tongue, ({ remark, url, isPost, form, ...rest }) =>
    lines(
      'using System.Net;',
      isPost && 'using System.Net.Http.Headers;',
      '',
      comment('//', remark),
      'using var client = new HttpClient(new HttpClientHandler',
      '{',
      '    AllowAutoRedirect = false,',
      '    AutomaticDecompression = DecompressionMethods.All,',
      rest.isLocal && '    UseProxy = false,',
      '});',
      '// Without this option, .NET rewrites some escapes of a URL.',
      'var exactly = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };',
      `var url = new Uri(${url}, exactly);`,
      `using var request = new HttpRequestMessage(HttpMethod.${isPost ? 'Post' : 'Get'}, url);`,
      rest.headers.map(
        ({ name, value }) => `request.Headers.TryAddWithoutValidation(${quote(name)}, ${value});`,
      ),
      isPost && [
        `request.Content = new StringContent(${quote(form)});`,
        `request.Content.Headers.ContentType = new MediaTypeHeaderValue("${formType}");`,
      ],
      'using var response = await client.SendAsync(request);',
      'Console.WriteLine(await response.Content.ReadAsStringAsync());',
      'return response.IsSuccessStatusCode ? 0 : 1;',
    ),
  ),
  notes: [
    'dotnet new console makes a project in which this can stand for Program.cs; from .NET 10 on, dotnet run Program.cs needs none.',
    'An error is JSON with HTTP 400: it is printed like a response, and the program exits with 1.',
  ],
  setToken: inAnyShell,
};
