import type { ObjectType } from '../object.ts';

export const siteObjects = [
  {
    name: 'site',
    teams: 'no',
    fields: [
      {
        name: 'aliases',
        type: 'string',
        list: true,
        summary: 'Other URLs of the site.',
        optional: true,
      },
      { name: 'styling', type: 'styling', summary: 'Colours.' },
      {
        name: 'related_sites',
        type: 'related_site',
        list: true,
        summary: 'Linked sites.',
        optional: true,
      },
      {
        name: 'markdown_extensions',
        type: 'string',
        list: true,
        summary: 'Markdown extras enabled.',
        optional: true,
        values: ['MathJax', 'Prettify', 'Balsamiq', 'jTab'],
        note: 'Further values are possible.',
      },
      { name: 'launch_date', type: 'date', summary: 'When it went public.' },
      { name: 'open_beta_date', type: 'date', summary: 'Start of open beta.', optional: true },
      { name: 'closed_beta_date', type: 'date', summary: 'Start of closed beta.', optional: true },
      {
        name: 'site_state',
        type: 'string',
        summary: 'Life-cycle state.',
        values: ['normal', 'closed_beta', 'open_beta', 'linked_meta'],
      },
      { name: 'high_resolution_icon_url', type: 'string', summary: 'Large icon.', optional: true },
      { name: 'twitter_account', type: 'string', summary: 'Twitter handle.', optional: true },
      { name: 'favicon_url', type: 'string', summary: 'Favicon.' },
      { name: 'icon_url', type: 'string', summary: 'Icon image.' },
      { name: 'audience', type: 'string', summary: 'Who the site is for.' },
      { name: 'site_url', type: 'string', summary: 'URL of the site.' },
      { name: 'api_site_parameter', type: 'string', summary: 'Value to pass as `site`.' },
      { name: 'logo_url', type: 'string', summary: 'Logo image.' },
      { name: 'name', type: 'string', summary: 'Display name of the site.' },
      {
        name: 'site_type',
        type: 'string',
        summary: 'Main or meta site.',
        values: ['main_site', 'meta_site'],
      },
    ],
  },
  {
    name: 'styling',
    teams: 'no',
    fields: [
      { name: 'tag_background_color', type: 'string', summary: 'Tag background.' },
      { name: 'tag_foreground_color', type: 'string', summary: 'Tag text colour.' },
      { name: 'link_color', type: 'string', summary: 'Colour of links.' },
    ],
  },
  {
    name: 'related_site',
    teams: 'no',
    fields: [
      {
        name: 'relation',
        type: 'string',
        summary: 'How it is related.',
        values: ['parent', 'meta', 'chat'],
      },
      {
        name: 'api_site_parameter',
        type: 'string',
        summary: 'Value to pass as `site`.',
        optional: true,
      },
      { name: 'site_url', type: 'string', summary: 'URL of the site.' },
      { name: 'name', type: 'string', summary: 'Name.' },
    ],
  },
  {
    name: 'account_merge',
    teams: 'no',
    fields: [
      { name: 'merge_date', type: 'date', summary: 'When the accounts were merged.' },
      { name: 'new_account_id', type: 'integer', summary: 'Account that stayed.' },
      { name: 'old_account_id', type: 'integer', summary: 'Account that went away.' },
    ],
  },
  {
    name: 'access_token',
    teams: 'likely',
    fields: [
      { name: 'scope', type: 'string', list: true, summary: 'Scopes granted.', optional: true },
      { name: 'account_id', type: 'integer', summary: 'Account it belongs to.' },
      { name: 'expires_on_date', type: 'date', summary: 'When it stops working.', optional: true },
      { name: 'access_token', type: 'string', summary: 'The token.' },
    ],
  },
] as const satisfies readonly ObjectType[];
