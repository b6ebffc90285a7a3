// This file has the main journeys, each from an address to what a person sees at its end.
import type { Person } from './person.ts';

export interface Journey {
  readonly name: string;
  readonly take: (person: Person, page: string) => Promise<void>;
}

const response = '[aria-label="Response"]';
const json = `${response} .monaco-editor .view-lines`;

async function run(person: Person): Promise<void> {
  await person.presses('Run');
  await person.sees(`${response} [role=status]`, 'HTTP 200');
}

export const journeys: readonly Journey[] = [
  {
    name: 'run: fills a field, sends, and reads the JSON in the editor and in the table',
    take: async (person, page) => {
      await person.opens(`${page}#v1/tags?pagesize=3`);
      await person.fills('inname', 'c');
      await run(person);
      await person.sees(json, '"items"');
      await person.presses('Table');
      await person.sees(`${response} [role=gridcell]`);
    },
  },
  {
    name: 'filter: adds the body of a question, and gets it',
    take: async (person, page) => {
      await person.opens(`${page}#v1/questions?pagesize=3`);
      await person.presses('Edit the filter');
      await person.sees('dialog [role=treeitem]');
      await person.fills('Search the fields', 'question.body');
      await person.presses('body', '[role=treeitem] *');
      await person.sees('dialog', 'default + question.body, safe');
      await person.presses('Create and use');
      await person.seesValue('filter', '!');
      await run(person);
      await person.sees(json, '"body"');
    },
  },
  {
    name: 'doctor: examines the token, and says that it works',
    take: async (person, page) => {
      await person.opens(`${page}#v1/tags`);
      await person.presses('Doctor');
      await person.presses('Examine the token');
      await person.sees('[aria-label="Doctor"] .calls', '/2.3/');
      await person.sees('[aria-label="Doctor"] .verdict', 'The token opens the team');
    },
  },
  {
    name: 'paste: a command fills the form',
    take: async (person, page) => {
      await person.opens(`${page}#v1/questions`);
      await person.presses('Paste a request…');
      await person.sees('dialog textarea');
      await person.types("curl 'https://api.stackoverflowteams.com/2.3/tags?inname=ci'");
      await person.presses('Fill the form');
      await person.sees('[aria-label="Pasted request"]', 'filled from a pasted curl command');
      await person.seesValue('inname', 'ci');
      await run(person);
    },
  },
  {
    name: 'history: what was run is found after the page was opened again',
    take: async (person, page) => {
      await person.opens(`${page}#v1/users?inname=a&pagesize=4`);
      await run(person);
      await person.presses('History');
      await person.sees('[data-row]', '/users');
      await person.opens(`${page}#v1/questions`);
      await person.presses('History');
      await person.fills('Search the history', 'users');
      await person.pressesFirst('[data-row]');
      await person.seesValue('inname', 'a');
      await person.seesValue('pagesize', '4');
    },
  },
];
