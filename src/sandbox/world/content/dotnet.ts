import type { ThreadDraft } from '../generate/draft.ts';

export const dotnet: readonly ThreadDraft[] = [
  {
    title: 'Deadlock when calling .Result in Tally',
    tags: ['c#', '.net', 'legacy'],
    by: 'elif',
    body: `The export hangs for ever, no exception, no CPU:

\`\`\`csharp
public ActionResult Export(int id)
{
    var invoice = _client.GetInvoiceAsync(id).Result; // never returns
    return File(invoice.Pdf, "application/pdf");
}
\`\`\`

The same line works in a unit test.`,
    liking: 'high',
    answers: [
      {
        by: 'tomas',
        body: "The classic. The old ASP.NET has a synchronisation context: the continuation of `GetInvoiceAsync` wants to run on the request's thread, which is blocked by `.Result`. Make it async all the way: `public async Task<ActionResult> Export(int id)` with `await`. In libraries add `ConfigureAwait(false)`. The unit test has no such context, so it cannot show it.",
        comments: ['asker: 14 places, all fixed. The analyzer VSTHRD002 now fails the build.'],
      },
    ],
  },
  {
    title: 'How do I upgrade invoice-batch from .NET 6 to .NET 8?',
    tags: ['.net', 'c#', 'migration', 'docker'],
    by: 'hannah',
    key: 'dotnet-eight',
    body: '.NET 6 gets no more security fixes. It is a console application with EF, a bit of reflection and one dreadful PDF library. Has somebody done it?',
    answers: [
      {
        by: 'elif',
        body: `Done for \`ledger\` and \`partner-portal\`; two days each:

1. \`upgrade-assistant upgrade\` for the project files, then fix the warnings by hand.
2. Base image \`dotnet-base:8\`. The default port is now **8080** and the user is not root, so the chart needs \`port: 8080\`.
3. EF 8 translates \`Contains\` with a list to \`OPENJSON\`, which our old SQL Server compatibility level does not know. Set it to 130 or higher.
4. \`System.Drawing\` is Windows only. The dreadful library needs its version 9.`,
        comments: ['asker: Number 3 would have cost me a week.'],
      },
      'And measure afterwards: our batch was 35 % faster without any change, mostly from the garbage collector.',
    ],
  },
  {
    title: 'Decimal separator: "1.234,50" becomes 1.2345 in the import',
    tags: ['c#', '.net', 'time-zones'],
    by: 'hannah',
    body: '`decimal.Parse("1.234,50")` gives 1234.50 on my machine and throws on the server; with the *other* file it silently gives a wrong amount.',
    answers: [
      {
        body: '`Parse` uses the culture of the machine. Always name it: `decimal.Parse(text, NumberStyles.Number, CultureInfo.GetCultureInfo("de-DE"))` for files from there, `InvariantCulture` for anything that a machine wrote. `<InvariantGlobalization>true</InvariantGlobalization>` in containers removes the surprise, and CA1305 finds the rest.',
        comments: ['asker: 61 findings by CA1305. Oh dear.'],
      },
    ],
  },
  {
    title: 'What is Tally Classic, and when may we switch it off?',
    tags: ['legacy', 'migration', 'discussion'],
    by: 'imani',
    key: 'tally-classic',
    body: 'I hear the name every day and always with a sigh. What does it do, who uses it, and why is it still there?',
    liking: 'high',
    answers: [
      {
        by: 'tomas',
        body: `The billing system from before the company had that name: .NET Framework 4.8, 600,000 lines, one Windows server called \`ERNA\`. Left in it are: dunning letters for two countries, the yearly statement, and eleven customers with contracts "per pallet".

The plan is in the tracker under TALLY-1; the last part moves after the year-end closing. Then there will be cake, and a small funeral for ERNA.`,
        comments: [
          'other: I want to be at the funeral, I wrote the pallet part. In 2009.',
          'asker: Now I understand the sighs.',
        ],
      },
    ],
  },
  {
    title: 'LINQ query loads the whole table before filtering',
    tags: ['c#', '.net', 'sql', 'performance'],
    body: `\`\`\`csharp
IEnumerable<Invoice> all = db.Invoices;
var open = all.Where(i => i.PaidAt == null && i.Due < today).ToList();
\`\`\`

The log shows \`SELECT * FROM Invoices\` with no \`WHERE\`. 4 million rows.`,
    answers: [
      {
        body: 'The type of the variable decides. With `IEnumerable<Invoice>` the `Where` is the in-memory one; with `IQueryable<Invoice>` (or `var`) it is translated to SQL. One word, 4 million rows less.',
        comments: ['asker: One word. I shall need a moment.'],
      },
    ],
  },
  {
    title: 'Windows service on ERNA does not start after the patch day: error 1053',
    tags: ['legacy', '.net', 'on-call'],
    by: 'hannah',
    body: '"The service did not respond to the start or control request in a timely fashion."',
    answers: [
      {
        body: 'It checks the signature of its own files at start, and for that it wants to download a revocation list. The new firewall rule forbids that, so it waits 30 s for the timeout and Windows gives up at 30 s. `<generatePublisherEvidence enabled="false"/>` in the `.exe.config`, then it starts in two.',
        comments: [
          'asker: How does one even find this?',
          'answerer: @{asker} by having been on call for ERNA for nine years.',
        ],
      },
    ],
  },
  {
    title: 'Nullable reference types: where to begin in a code base of 200k lines?',
    tags: ['c#', '.net', 'code-review'],
    body: 'Switching it on for all gives 9,400 warnings. `#nullable enable` per file seems endless.',
    answers: [
      'From the leaves inwards: models and DTOs first, as everything depends on what *they* say. `<Nullable>annotations</Nullable>` for the project, so that callers see the truth with no warnings yet, then `enable` folder by folder. We do one folder per sprint, and a script draws a burn-down that people really look at.',
    ],
    accepted: 'none',
  },
];
