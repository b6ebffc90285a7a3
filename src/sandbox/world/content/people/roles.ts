import type { TagName } from '../tags.ts';

export interface Role {
  readonly role: string;
  readonly knows: readonly TagName[];
}

/** What those do who are not of the demo team; who has the same role knows the same. */
export const roles: readonly Role[] = [
  { role: 'Software engineer, Gate', knows: ['typescript', 'node.js', 'api', 'caching'] },
  { role: 'Software engineer, Berth core', knows: ['java', 'spring-boot', 'postgresql', 'gradle'] },
  { role: 'Software engineer, Yard', knows: ['react', 'typescript', 'css', 'testing'] },
  { role: 'Software engineer, Tally', knows: ['c#', '.net', 'sql', 'legacy'] },
  { role: 'Software engineer, Events', knows: ['kafka', 'java', 'performance', 'rest'] },
  { role: 'Software engineer, Manifest', knows: ['python', 'api', 'rest', 'time-zones'] },
  { role: 'Software engineer, Carrier connect', knows: ['node.js', 'rest', 'graphql', 'npm'] },
  { role: 'Mobile engineer, Lantern', knows: ['mobile', 'android', 'ios', 'accessibility'] },
  { role: 'Platform engineer', knows: ['kubernetes', 'helm', 'docker', 'deployment'] },
  { role: 'Cloud engineer', knows: ['terraform', 'aws', 'iam', 's3', 'networking'] },
  {
    role: 'Site reliability engineer',
    knows: ['observability', 'metrics', 'on-call', 'incident', 'logging'],
  },
  { role: 'Build engineer', knows: ['ci', 'monorepo', 'git', 'docker', 'npm'] },
  { role: 'Data engineer', knows: ['data-platform', 'airflow', 'sql', 'kafka'] },
  { role: 'Data scientist', knows: ['python', 'data-platform', 'performance'] },
  { role: 'Database engineer', knows: ['postgresql', 'sql', 'migration', 'performance'] },
  { role: 'Security engineer', knows: ['security', 'secrets', 'identity', 'privacy'] },
  { role: 'Quality engineer', knows: ['testing', 'integration-tests', 'ci', 'release-process'] },
  { role: 'Embedded engineer', knows: ['c++', 'bash', 'networking', 'tracing'] },
  { role: 'Interface designer', knows: ['design-system', 'css', 'accessibility'] },
  { role: 'Technical writer', knows: ['documentation', 'onboarding', 'api'] },
  { role: 'Product manager', knows: ['discussion', 'feature-flags', 'release-process'] },
  { role: 'Support engineer', knows: ['api', 'documentation', 'incident', 'vpn'] },
  { role: 'Office and travel', knows: ['expenses', 'onboarding', 'vpn'] },
  { role: 'Engineering manager', knows: ['discussion', 'code-review', 'on-call', 'onboarding'] },
];

export const locations = [
  'Leeds, United Kingdom',
  'Rotterdam, Nederland',
  'Gdańsk, Polska',
  'Malmö, Sverige',
  'Valencia, España',
  'Bengaluru, India',
  'Nairobi, Kenya',
  'Porto, Portugal',
  'Hamburg, Deutschland',
  'Le Havre, France',
  'Genova, Italia',
  'Halifax, Canada',
  'Oakland, California',
  'Santos, Brasil',
  '横浜, 日本',
  'Aarhus, Danmark',
] as const;
