import type { ThreadDraft } from '../generate/draft.ts';

export const access: readonly ThreadDraft[] = [
  {
    title: 'VPN disconnects every 20 minutes at home',
    tags: ['vpn', 'networking'],
    by: 'maya',
    body: 'Since the update to 5.3 the tunnel drops after exactly 20 minutes, with `Peer not responding`. Mobile hotspot works, my home router does not. Anything that I can set?',
    answers: [
      {
        body: 'Exactly 20 minutes is the router forgetting an idle UDP mapping while the client renews its keys. *Settings → Advanced → Keepalive: 25 s* cures it. If you have an old cable modem with "UDP flood protection", switch that off as well.',
        comments: ['asker: Keepalive helped, third hour in a row now.'],
      },
    ],
  },
  {
    title: 'Can I use the VPN on my phone to look at dashboards?',
    tags: ['vpn', 'mobile', 'on-call'],
    body: 'I am on call and do not want to carry the laptop to the playground for one look at Grafana.',
    liking: 'high',
    answers: [
      {
        body: 'Not the VPN, but you do not need it: <https://m.quaylark.example> is Grafana and the pager behind the identity proxy, read-only, for phones that are enrolled in device management. Enrolling takes five minutes and separates work from private data.',
        comments: ['other: Acknowledge works from there too. The playground approves.'],
      },
    ],
  },
  {
    title: 'Single sign-on loops between identity and the wiki',
    tags: ['identity', 'security'],
    by: 'tess',
    body: 'Login page → second factor → wiki → login page → … I have deleted all cookies. Other sites work.',
    comments: ['other: Check the clock of your laptop, really.'],
    answers: [
      {
        body: 'The session cookie of the wiki is `SameSite=Strict`, and when you come *from a link in a mail* the browser does not send it on the first hop. It is fixed in the wiki since Monday\'s update (`Lax`). If it still loops, your clock is more than 60 s off and the token is "not yet valid".',
        comments: [
          'asker: It was the clock! Four minutes ahead. Whoever asked about it above gets a cookie (`SameSite=None`).',
        ],
      },
    ],
  },
  {
    title: 'How do I call the expenses API to book train tickets in bulk?',
    tags: ['expenses', 'api', 'rest'],
    by: 'robin',
    daysAgo: 260,
    body: `I collect the tickets of eleven people for the offsite and do not want to click eleven times. There is an API, but I always get

\`\`\`json
{"error":"invalid_scope","hint":"expenses:write requires cost centre"}
\`\`\``,
    answers: [
      {
        by: 'sam',
        body: `The token is made for *one* cost centre, and yours has none. In the expenses tool: *Profile → API → New token → Cost centre*. Then:

\`\`\`bash
curl -sS https://expenses.quaylark.example/api/v1/receipts \\
  -H "Authorization: Bearer $EXPENSES_TOKEN" \\
  -F 'meta={"kind":"rail","costCentre":"4110","amount":"84.50","currency":"EUR"};type=application/json' \\
  -F 'file=@ticket-01.pdf'
\`\`\`

The amount is a *string*, by the way; with a number you lose the cents of \`84.10\` in some versions.`,
        comments: [
          'asker: All eleven are in. Should amounts not be in cents?',
          'answerer: @{asker} version 2, this winter.',
        ],
      },
    ],
  },
  {
    title: 'Expense of a conference ticket was rejected with "missing purpose", but I filled it in',
    tags: ['expenses'],
    body: 'The purpose says "KubeDays: talks & workshops <platform>". It is there, I can see it.',
    answers: [
      {
        body: 'The form cuts the text at `<`: a known bug of the tool, which takes it for markup and throws the rest away *before* it checks. Write "platform" without the angle brackets. The vendor has been told.',
        comments: ['asker: So no `<3` for the finance team in the purpose any more…'],
      },
    ],
  },
  {
    title: 'Which laptop do I get, and may I install Linux on it?',
    tags: ['onboarding', 'security', 'discussion'],
    key: 'laptop',
    body: 'Two questions before I order: is there a choice, and is Linux allowed or only tolerated?',
    answers: [
      {
        body: 'Choice of three, they are on [the IT page](https://wiki.example.com/it/laptops). Linux is *supported* on one of them (the 14-inch with the black lid): our image has disk encryption, device management and the VPN client ready. Your own installation is not allowed, since we would not see missing updates.',
        comments: ['other: Docker is a joy on it. Just saying.'],
      },
    ],
  },
  {
    title: 'How do I get access to the repository of another team?',
    tags: ['git', 'identity', 'onboarding'],
    by: 'carla',
    body: 'I want to fix a spelling mistake in `tariff-service` and see only a 404.',
    answers: [
      {
        body: 'Everybody in Engineering may *read* everything except three repositories (payroll, keys, pentest reports). A 404 means that your account is not yet in the group `engineering`; it is filled from the HR system over night. Tomorrow it works. To change something you then simply open a pull request from a branch.',
        comments: ['asker: It works today, you were right.'],
      },
    ],
  },
  {
    title: 'What is the guest Wi-Fi password policy for visitors who stay a week?',
    tags: ['networking', 'security'],
    body: 'We have an auditor in the office for five days and the guest login ends after 12 hours. Each morning somebody has to print a new slip.',
    comments: ['other: I thought the slips were a welcome ritual.'],
    accepted: 'none',
  },
  {
    title: 'Second factor lost on holiday, how do I get in again?',
    tags: ['identity', 'security', 'on-call'],
    by: 'kenji',
    body: 'My phone is at the bottom of a lake in Hokkaidō. The laptop is at home, I am on call from Sunday. What is the procedure?',
    answers: [
      {
        by: 'marcus',
        body: 'Call the IT number on the back of your badge; we do a video call with your manager present and give you a code that works once. If you had printed the recovery codes (*Profile → Security*), you would not even need us.',
        comments: [
          'asker: Done in ten minutes. The codes are printed. The phone is still in the lake. 🌊',
        ],
      },
    ],
  },
];
