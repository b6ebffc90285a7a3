// This file holds what people do type into the fields: a secret must not be suspected in any of it.
import { endpoints } from '../../../src/catalog/index.ts';
import { parametersOf } from '../../../src/request/draft.ts';
import { hostileTexts } from './hostile.ts';

const stems = (
  'windows-server visual-studio sql-server ubuntu google-cloud-platform amazon-web-services kubernetes-helm ' +
  'asp.net-core entity-framework-core python-3.x node.js typescript spring-boot apache-kafka elasticsearch ' +
  'internationalization objective-c c++ c# .net f# angular-material react-native android-studio material-components ' +
  'azure-devops azure-active-directory-b2c google-app-engine opentelemetry gitlab-ci-runner hashicorp-vault ' +
  'jakarta-ee dynamics-crm-2011-online powershell-core macos-catalina base64-decoding md5sum sha256-checksum utf-8-bom'
).split(' ');
const endings = (
  '-2012 -2012-r2 -2019 -2022 -18.04 -22.04 -24.04lts -v2 -v3 -v4beta2 -1.x -2.7 -3.11 -x86-64 -arm64v8 -64bit ' +
  '-8.0-preview -api-v3 -k8s-1.29 -windows10 -net6.0 -es2022 -web-api2 -ef6 -h2o -r2d2 -log4j2 -s3-bucket-v2'
).split(' ');

export const legitimateTags: readonly string[] = stems.flatMap((stem) => [
  stem,
  ...endings.map((ending) => (stem + ending).slice(0, 35)),
]);

export const slugs: readonly string[] = [
  'acme acme-robots acme-robots-2024 mycompanyname2024 team-42 contoso-it-operations-emea globex3 4chan-it',
  'b2b-platform-engineering internal-developer-portal2 data-science-and-ml stackoverflow20241',
].flatMap((line) => line.split(' '));

/** Ids of filters from the documentation, and more of the kind. */
export const legitimateFilters: readonly string[] = [
  'default withbody none total !nOedRLbqzB !X9DEEiFwy0OeSWoJzb.QMqab2wPSk.X2opZDa2L !9YdnSJrC1 !*1PUVE3_)0(x.~-',
  '!)Rm-Ag_bMMFYDy3UqfEQNPt7 !6WPIommaBqvw3 undefined withscore !6WPIomnMOOD*e !nNPvSNVZJS !)Q3IqX*j )mxR_3 !-.mgWMwWTMBV*(a))b !SWJaL02RNFkXc_qRz4*(',
].flatMap((line) => line.split(' '));

export const searches: readonly string[] = [
  ...[
    'NullPointerException',
    'java.lang.IllegalStateException',
    'ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
  ],
  ...['550e8400-e29b-41d4-a716-446655440000', '0b1e2f7c9d8a4b5c6d7e8f90a1b2c3d4e5f60718'],
  ...[
    'Windows10UpgradeAssistant2020',
    'System.Data.SqlClient.SqlException0x80131904',
    'foo(bar((1)))',
  ],
  ...['https://stackoverflowteams.com/c/acme/questions/1001/how-to-build', '2026-01-31T12:00:00Z'],
  ...['1;2;3;1001;90071992', '1767225600', 'org.springframework.boot:spring-boot-starter:3.2.1'],
];

/** Prose about tokens, which holds none. */
export const titles: readonly string[] = [
  'How do I send a Bearer token with curl?',
  'Bearer authentication fails with error 401 after an upgrade',
  'X-API-Access-Token: YOUR_TOKEN is refused, why?',
  'curl -H "X-API-Access-Token: $SO_TEAMS_PAT" https://api.stackoverflowteams.com/2.3/questions?team=acme',
  'What is the difference between access_token=… and the header?',
  'Primary key=id and foreign key=question_id in one table',
  'Set key={{ secrets.API_KEY_2 }} in the workflow',
  'Tokens of GitHub start with ghp_ and those of Slack with xoxb-',
  'Why does eyJ stand at the start of every JWT?',
  'Convert getElementsByClassName("a1b2")[0] into querySelector',
  'SELECT COUNT(*) FROM posts WHERE ((score > 3)) AND id IN (1, 2)',
];

/** FilterTitle and whole texts that look a little like chance: code, hashes, ids of other services. */
export const technical: readonly string[] = [
  'copying a 3.5-inch floppy: error 0x80070057 in Windows10UpgradeAssistant2020',
  'commit 0b1e2f7c9d8a4b5c6d7e8f90a1b2c3d4e5f60718 broke v2.4.1-45-g0b1e2f7c9d8a4b5c',
  'request 550e8400-e29b-41d4-a716-446655440000 timed out after 30000ms',
  'Uint8ClampedArray, getElementsByTagNameNS and WebSocketEventMap in TypeScript 5.4',
  'document.getElementsByClassName(foo2).map(toUpperCase2)',
  'AbstractSingletonProxyFactoryBean and SimpleBeanFactoryAwareAspectInstanceFactory',
  'INC000012345678 and RITM0012345678 were reopened, see KB5034441',
  'pod api-gateway-7d4b9c6f5d-x2x8q in eu-central-1 restarts',
  'backup20240131120000.tar.gz and IMG20240131120000.jpg are missing',
  'what does ((a*(b+1))/(c-2)) evaluate to, and f(g(h(x1)))?',
  'filter !6WPIommaBqvw3, or !SmNndiHFp*Yrs)zUme? Ask for a token!',
  'com.example.service2.impl.UserAuthenticationServiceImpl2Test',
  'utf8mb4_0900_ai_ci or x86_64-unknown-linux-gnu or armv7-linux-gnueabihf',
  'ENV SPRING_DATASOURCE_URL=jdbc:postgresql://db-01.example.com:5432/app_v2',
  'ISO8601 20240131T120000Z, RFC3339 and IEC60027 with +49 30 1234567890',
];

/** The example of every parameter, as the form offers it. */
export const examples = endpoints.flatMap((endpoint) =>
  parametersOf(endpoint).map((parameter) => ({ endpoint, parameter, text: parameter.example })),
);

export const oddities: readonly string[] = hostileTexts.map(([, text]) => text);
