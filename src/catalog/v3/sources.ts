// This file names the public sources of what is known about API v3.

export interface Source {
  readonly title: string;
  /** `owner/name` on GitHub, where it stands there. */
  readonly repository?: string;
  /** In the repository. */
  readonly path?: string;
}

export const sources = {
  schema: {
    title: 'official OpenAPI document',
    repository: 'StackExchange/StackOverflowSDK',
    path: 'sdk/src/source/swagger.json',
  },
  sdkDocs: {
    title: 'official SDK',
    repository: 'StackExchange/StackOverflowSDK',
    path: 'docs/src/content/docs',
  },
  wrapper: {
    title: 'so4t_api_wrapper',
    repository: 'gadianton/so4t_api_wrapper',
    path: 'so4t_api/so4t_api.py',
  },
  terraform: {
    title: 'official Terraform provider',
    repository: 'StackExchange/terraform-provider-stackoverflow',
    path: 'stackoverflow/client',
  },
  backstage: {
    title: 'official Backstage plug-in',
    repository: 'StackExchange/backstage-stackoverflow',
    path: 'createStackOverflowService.ts',
  },
  dataExport: {
    title: 'official export tool',
    repository: 'StackExchange/so4t_data_export',
    path: 'so4t_data_export.html',
  },
  dataExportTests: {
    title: 'tests of the export tool',
    repository: 'StackExchange/so4t_data_export',
    path: 'tests/exporter.test.mjs',
  },
  userReport: {
    title: 'official user report',
    repository: 'StackExchange/so4t_api_user_report',
    path: 'index.html',
  },
  userReportTests: {
    title: 'tests of the user report',
    repository: 'StackExchange/so4t_api_user_report',
    path: 'tests/report.test.js',
  },
  tagReport: {
    title: 'official tag report',
    repository: 'StackExchange/so4t_tag_report',
    path: 'tag-report.html',
  },
  importer: {
    title: 'official import tool',
    repository: 'StackExchange/so4t_api_import',
    path: 'so4t_api_import.py',
  },
  connector: {
    title: 'PostHog connector',
    repository: 'PostHog/posthog',
    path: 'products/warehouse_sources/backend/temporal/data_imports/sources/stack_overflow_for_teams/settings.py',
  },
  utilities: {
    title: 'StackAPIUtilities',
    repository: 'EstoesMoises/StackAPIUtilities',
    path: 'src/writeTools/contentReplacement/contentApi.ts',
  },
  utilitiesDocs: {
    title: 'StackAPIUtilities, documentation',
    repository: 'EstoesMoises/StackAPIUtilities',
    path: 'docs',
  },
  helpBusiness: { title: 'help center, article 7913768' },
  helpEnterprise: { title: 'help center, article 8043418' },
} as const satisfies Record<string, Source>;

/** Where a source is found: an address and the path in it, or its title where it has no address. */
export function placeOf(id: SourceId): {
  readonly title: string;
  readonly url?: string;
  readonly path?: string;
} {
  const { title, repository, path }: Source = sources[id];
  return repository === undefined
    ? { title }
    : { title, url: `https://github.com/${repository}`, ...(path !== undefined && { path }) };
}

export type SourceId = keyof typeof sources;
