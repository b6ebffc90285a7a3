// This file lists what can be exported, in the order in which it is offered.
import { exportBruno } from './bruno.ts';
import type { RequestCollection } from './collection.ts';
import { exportHttpFiles } from './http-files.ts';
import { exportOpenApi } from './openapi/document.ts';
import { exportPostman, exportPostmanEnvironment } from './postman.ts';
import { jsonText } from './text-file.ts';
import type { TextFile } from './text-file.ts';

export interface ExportFormat {
  readonly id: string;
  readonly label: string;
  /** What it is good for, and where the token goes. */
  readonly purpose: string;
  /** Whether it is made of requests, such as the saved ones; otherwise it is always of the whole API. */
  readonly hasRequests: boolean;
  /** Whether it is a folder, whatever number of files is in it. */
  readonly isFolder: boolean;
  /** The name of the file or folder is the beginning of each path. */
  readonly write: (collection: RequestCollection) => readonly TextFile[];
}

export const exportFormats: readonly [ExportFormat, ...ExportFormat[]] = [
  {
    id: 'openapi',
    label: 'OpenAPI 3.1',
    purpose: 'For generators of clients, mock servers and consoles such as Swagger UI.',
    hasRequests: false,
    isFolder: false,
    write: () => [{ path: 'teams-api.openapi.json', text: jsonText(exportOpenApi()) }],
  },
  {
    id: 'postman',
    label: 'Postman collection 2.1',
    purpose: 'For Postman, and for what imports its collections, such as Insomnia and Hoppscotch.',
    hasRequests: true,
    isFolder: false,
    write: (collection) => [
      {
        path: `${collection.slug}.postman_collection.json`,
        text: jsonText(exportPostman(collection)),
      },
    ],
  },
  {
    id: 'postman-environment',
    label: 'Postman environment',
    purpose: 'The place of the token beside the collection: a secret variable, still empty.',
    hasRequests: false,
    isFolder: false,
    write: () => [
      {
        path: 'teams-api.postman_environment.json',
        text: jsonText(exportPostmanEnvironment()),
      },
    ],
  },
  {
    id: 'bruno',
    label: 'Bruno',
    purpose: 'A folder for Bruno, which asks for the token and keeps it encrypted.',
    hasRequests: true,
    isFolder: true,
    write: (collection) => below(`${collection.slug}-bruno`, exportBruno(collection)),
  },
  {
    id: 'http-vscode',
    label: '.http files for VS Code',
    purpose: 'A folder for the extension REST Client; the token is read from the environment.',
    hasRequests: true,
    isFolder: true,
    write: (collection) => below(`${collection.slug}-http`, exportHttpFiles(collection, 'vscode')),
  },
  {
    id: 'http-jetbrains',
    label: '.http files for JetBrains',
    purpose: 'A folder for IntelliJ IDEA and its like; the token goes into their private file.',
    hasRequests: true,
    isFolder: true,
    write: (collection) =>
      below(`${collection.slug}-http`, exportHttpFiles(collection, 'jetbrains')),
  },
];

function below(folder: string, files: readonly TextFile[]): readonly TextFile[] {
  return files.map(({ path, text }) => ({ path: `${folder}/${path}`, text }));
}
