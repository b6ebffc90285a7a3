// This file is `teams-api-explorer/core`: all that other programs may use of the explorer, in one list. It needs neither a page nor
// node.
export { endpoints } from '../catalog/index.ts';
export { findEndpoint, parametersOf } from '../request/draft.ts';
export { buildRequest, checkRequest, createDraft, readPastedResponse, send } from './requests.ts';
export { readPasted } from '../request/paste/read-pasted.ts';
export { snippetLanguages, writeSnippet } from './snippets.ts';
export { createFilter, describeFilter, fieldsOf, findFilter } from './filters.ts';
export { diagnose, examine, explain } from './doctor.ts';

export type { Endpoint } from '../catalog/endpoint.ts';
export type { Slug } from '../catalog/index.ts';
export type { Parameter } from '../catalog/parameter.ts';
export type { Verdict } from '../doctor/diagnose.ts';
export type { Finding } from '../doctor/finding.ts';
export type { Outcome } from '../exchange/outcome.ts';
export type { Composition } from '../filters/composition.ts';
export type { ApiRequest } from '../request/build.ts';
export type { Draft, DraftValues } from '../request/draft.ts';
export type { Pasted, PastedCommand } from '../request/paste/pasted.ts';
export type { Problem } from '../request/problem.ts';
export type { Block } from '../snippets/snippet.ts';
export type { Diagnosis, ExaminationEvent, ExamineOptions, TokenCase } from './doctor.ts';
export type { FilterOptions } from './filters.ts';
export type { Place, RequestOptions, SendOptions } from './requests.ts';
export type { SnippetLanguage } from './snippets.ts';
