import { languages } from './stages/monaco.ts';
import { tokenizeLine } from './tokenize.ts';

export const languageId = 'json';

/** The tokenizer has nothing to remember from line to line. */
const state: languages.IState = { clone: () => state, equals: () => true };

export function registerJson(): void {
  languages.register({ id: languageId });
  languages.setLanguageConfiguration(languageId, {
    brackets: [
      ['{', '}'],
      ['[', ']'],
    ],
  });
  languages.setTokensProvider(languageId, {
    getInitialState: () => state,
    tokenize: (line) => ({ tokens: tokenizeLine(line), endState: state }),
  });
}
