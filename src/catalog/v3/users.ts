// This file maps users to v3.
import * as fields from './fields.ts';
import { equal, near } from './mapping.ts';
import type { Mapping } from './mapping.ts';
import { ownId } from './needs.ts';
import { as, dates, each, paging, sorted, sorts } from './parameters.ts';

export const userMappings = {
  users: {
    match: 'equal',
    combine: 'either',
    routes: [
      {
        operation: 'GET /users',
        parameters: { ...sorted(sorts.users) },
        fields: fields.users,
        note: 'Neither names nor dates narrow it. email is there for admins and for yourself. New are department, jobTitle and externalId.',
        confidence: 'high',
        sources: ['schema', 'wrapper', 'dataExport', 'connector'],
      },
      {
        operation: 'GET /users/manage',
        parameters: { ...sorted(sorts.managedUsers) },
        fields: fields.managedUsers,
        note: 'For admins: dates of the account, deactivated users, sorted by name; the order of id stands in for that of creation.',
        confidence: 'high',
        sources: ['schema', 'userReport'],
      },
    ],
  },
  'users-by-ids': equal({
    operation: 'GET /users/{userId}',
    parameters: { ids: each('userId') },
    fields: fields.users,
    confidence: 'high',
    sources: ['schema', 'wrapper', 'dataExport'],
  }),
  me: equal({
    operation: 'GET /users/me',
    parameters: {},
    fields: fields.users,
    confidence: 'high',
    sources: ['schema', 'wrapper', 'backstage'],
  }),
  'reputation-on-users': near(
    {
      operation: 'GET /users/reputation/aggregate',
      parameters: { ...paging, ...dates },
      fields: fields.reputationSums,
      note: 'One sum per user for the period, no single events: keep the item of the user you want. The only client known always sends from and to. Basic and Business have only the present reputation, in GET /users/{userId}.',
      confidence: 'medium',
      sources: ['userReport', 'userReportTests'],
    },
    'No equal on Basic and Business.',
  ),
  'me-reputation': near(
    {
      operation: 'GET /users/reputation/aggregate',
      parameters: {},
      fields: fields.reputationSums,
      note: 'One sum per user for the period, no single events: keep the item of the user you want. The only client known always sends from and to. Basic and Business have only the present reputation, in GET /users/{userId}.',
      confidence: 'medium',
      sources: ['userReport', 'userReportTests'],
    },
    'No equal on Basic and Business.',
  ),
  'reputation-history': near(
    {
      operation: 'GET /users/reputation/aggregate',
      parameters: paging,
      fields: fields.reputationSums,
      note: 'One sum per user for the period, no single events: keep the item of the user you want. The only client known always sends from and to. Basic and Business have only the present reputation, in GET /users/{userId}.',
      confidence: 'medium',
      sources: ['userReport', 'userReportTests'],
    },
    'No equal on Basic and Business.',
  ),
  'me-reputation-history': near(
    {
      operation: 'GET /users/reputation/aggregate',
      parameters: paging,
      fields: fields.reputationSums,
      note: 'One sum per user for the period, no single events: keep the item of the user you want. The only client known always sends from and to. Basic and Business have only the present reputation, in GET /users/{userId}.',
      confidence: 'medium',
      sources: ['userReport', 'userReportTests'],
    },
    'No equal on Basic and Business.',
  ),
  'full-reputation-history': near(
    {
      operation: 'GET /users/reputation/aggregate',
      parameters: paging,
      fields: fields.reputationSums,
      note: 'One sum per user for the period, no single events: keep the item of the user you want. The only client known always sends from and to. Basic and Business have only the present reputation, in GET /users/{userId}.',
      confidence: 'medium',
      sources: ['userReport', 'userReportTests'],
    },
    'No equal on Basic and Business.',
  ),
  'me-full-reputation-history': near(
    {
      operation: 'GET /users/reputation/aggregate',
      parameters: paging,
      fields: fields.reputationSums,
      note: 'One sum per user for the period, no single events: keep the item of the user you want. The only client known always sends from and to. Basic and Business have only the present reputation, in GET /users/{userId}.',
      confidence: 'medium',
      sources: ['userReport', 'userReportTests'],
    },
    'No equal on Basic and Business.',
  ),
  'tag-prefs-on-user': near({
    operation: 'GET /users/{userId}/watched-tags',
    parameters: { id: as('userId') },
    fields: fields.watchedTags,
    note: 'Watched tags only, no ignored ones. The schema has a single tag as the response; a list must be meant.',
    confidence: 'medium',
    sources: ['schema', 'sdkDocs'],
  }),
  'me-tag-prefs': near({
    operation: 'GET /users/{userId}/watched-tags',
    parameters: {},
    needs: [ownId('userId')],
    fields: fields.watchedTags,
    note: 'Watched tags only, no ignored ones. The schema has a single tag as the response; a list must be meant.',
    confidence: 'medium',
    sources: ['schema', 'sdkDocs'],
  }),
  moderators: near({
    operation: 'GET /users',
    parameters: { ...sorted(sorts.users) },
    fields: fields.users,
    note: 'Read all users, and keep those whose role is Moderator or Admin.',
    confidence: 'medium',
    sources: ['schema', 'userReport'],
  }),
} as const satisfies Record<string, Mapping>;
