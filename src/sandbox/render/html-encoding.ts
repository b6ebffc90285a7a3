// This file encodes texts for HTML as the API does under safe filters, so that they can be put into a page unread.
import type { Field } from '../../catalog/object.ts';

/** Fields that are HTML already, and addresses that the API itself makes, which it was recorded to send as they are. */
const asTheyAre = new Set(['body', 'about_me', 'link', 'share_link', 'profile_image']);

/** Whether the text of a field is to be encoded. */
export function isEncoded(object: string, { name, type }: Field) {
  if (type !== 'string') return false;
  if (object === 'search_excerpt') return name !== 'excerpt';
  return !asTheyAre.has(name) && !(object === 'closed_details' && name === 'description');
}

/**
 * Encodes as recorded: `&#39;` for an apostrophe, `&#246;` for ö, while ğ stays. The API runs on .NET, whose encoder
 * writes what lies beyond the basic plane, such as emoji, by its number too.
 */
export function encodeHtml(text: string) {
  return text.replace(/[&<>"'\u00a0-\u00ff\u{10000}-\u{10ffff}]/gu, (character) => {
    return entities[character] ?? `&#${character.codePointAt(0) ?? 0};`;
  });
}

/** Encodes what a pattern finds of `&`, `<`, `>` and quotes. Quotes in text stay, as in recorded bodies. */
export function escapeMarkup(text: string, pattern = /[&<>]/g) {
  return text.replace(pattern, (character) => entities[character] ?? character);
}

export function decodeMarkup(text: string) {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => characters[entity] ?? entity);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const characters: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(entities).map(([character, entity]) => [entity, character]),
);
