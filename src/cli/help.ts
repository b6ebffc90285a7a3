// This file has the examples that the help texts end with.
import { invocation } from '../server/process/invocation.ts';

const { program } = invocation;

export const examples = {
  request: `
Examples:
  request questions tagged=docker sort=votes
  request questions-by-ids ids='1001;1002' --filter withbody --run
  request /users/{ids} ids=1 --team my-team
  SO_TEAMS_PAT=… request me --team my-team --run | jq .items

Without --run nothing is sent. With it, the request goes to your team by the rules of the server's relay if SO_TEAMS_PAT is
set, and otherwise to a sandbox within this process. The response is printed as it came.`,
  snippet: `
Examples:
  snippet questions tagged=docker --as powershell
  snippet 'https://api.stackoverflowteams.com/2.3/me?team=my-team' --as python-requests
  snippet articles --team my-team --json`,
  explain: `
Examples:
  explain 'https://api.stackoverflowteams.com/2.3/questions?tagged=c%23&team=my-team'
  explain '!9_bDDxJY5'
  explain "curl 'https://…'" --json
  explain 402
  pbpaste | explain -

What is read: URLs, commands for a shell, PowerShell, source code, HAR, .http, filters, responses, and the id or name of an
error of the API. With --json a request is an object with endpoint, values, team, kept, changed, ignored and problems.
Nothing is sent.
It exits with 0 when the text was understood, even if something is wrong with the request.`,
  openapi: `
Examples:
  openapi > openapi.json
  openapi --filter withbody`,
  reference: `
Examples:
  reference questions
  reference '/questions/{ids}/answers' > answers.md

The example response is made by a sandbox within this process.`,
  v3: `
Examples:
  v3 questions tagged=docker sort=votes --team my-team
  v3 'https://api.stackoverflowteams.com/2.3/questions/1;2?team=my-team' --as powershell
  v3 answers-by-ids ids=2001 --json

The commands are printed to the standard output, and what is lost or changed on the way to the standard error. Nothing is sent.
It exits with 1 where v3 has nothing for the endpoint.`,
  static: `
Examples:
  static /srv/www/explorer
  static ./public/explorer --prune

The copy needs no server of its own: its sandbox runs in the page, and its content policy stands in the page. Calls to your own
team need the relay, which serve has.`,
  completion: `
Examples, once ${program} is a command or a function of your shell:
  source <(${program} completion bash)
  source <(${program} completion zsh)
  ${program} completion fish | source`,
} as const;

export const exitCodeHelp = `
Each command has its own --help. Without a command, the explorer is served.

Exit codes: 0 fine, 1 the API or a check said no, 2 a command line error, 130 stopped by Ctrl-C (a
server: 0). Those of doctor are in its help.
The token is read from the variable SO_TEAMS_PAT, and never printed.`;
