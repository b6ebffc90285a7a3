import { renderBlocks } from '../markdown/markdown.ts';
import type { Getters } from '../../filtering/projection.ts';

export const notice: Getters<'notice'> = {
  owner_user_id: ({ by }) => by,
  creation_date: ({ at }) => at,
  body: ({ markdown }) => renderBlocks(markdown),
};
