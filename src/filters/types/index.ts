// This file lists the languages that types are written in, in the order of their tabs.
import { jsonSchema } from './json-schema.ts';
import type { TypeLanguage } from './language.ts';
import { python } from './python.ts';
import { typescript } from './typescript.ts';

export const typeLanguages: readonly TypeLanguage[] = [typescript, jsonSchema, python];
