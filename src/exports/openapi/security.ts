// This file describes how a token is presented, as a security scheme of OpenAPI.
import { docs } from '../../catalog/docs.ts';
import { queryStyle } from '../../request/target.ts';

/** What the operations call it. */
export const securityScheme = 'personalAccessToken';

export const securitySchemes = {
  [securityScheme]: {
    type: 'apiKey',
    in: 'header',
    name: queryStyle.header,
    description: `A personal access token, which opens one team. Make one at ${docs.tokens}.`,
  },
};
