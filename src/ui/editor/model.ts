import { languageId } from './language.ts';
import { markHidden } from './mark-hidden.ts';
import { editor } from './stages/monaco.ts';

const plainBrackets = { enabled: false, independentColorPoolPerBracketType: false };

/** A document of JSON, in which what cannot be seen is marked. */
export function createModel(text: string): editor.ITextModel {
  const model = editor.createModel(text, languageId);
  model.updateOptions({ bracketColorizationOptions: plainBrackets });
  model.deltaDecorations([], markHidden(model, 0, text));
  return model;
}
