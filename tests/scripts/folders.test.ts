import { expect, test } from 'vitest';
import { differences } from '../../.config/scripts/folders.mjs';
import { folderOf } from '../support/builders/folder.ts';

const files = { 'index.html': 'page', 'assets/one.js': '1', 'assets/two.js': '2' };

test('two builds with the same bytes have no differences (T78)', () => {
  expect(differences(folderOf(files), folderOf(files))).toEqual([]);
});

test('a file that differs, or that only one of them has, is named (T78)', () => {
  const other = { ...files, 'assets/one.js': '1 ', 'assets/three.js': '3' };
  expect(differences(folderOf(files), folderOf(other))).toEqual([
    'assets/one.js',
    'assets/three.js',
  ]);
  expect(differences(folderOf(other), folderOf(files))).toEqual([
    'assets/one.js',
    'assets/three.js',
  ]);
});
