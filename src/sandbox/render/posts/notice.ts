import type { FieldGetters } from '../../filtering/projection.ts';
import { renderBlocks } from '../markdown/markdown.ts';

export const notice: FieldGetters<'notice'> = {
  owner_user_id: ({ by }) => by,
  creation_date: ({ at }) => at,
  body: ({ markdown }) => renderBlocks(markdown),
};
