import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** The files of Swagger UI that the page loads, with their types. They are in its package. */
const FILES: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** The page's own script. An inline script would need an exception in the Content-Security-Policy. */
const SCRIPT = 'start.js';

export interface File {
  type: string;
  body: string;
}

/** The page that shows the description. It loads files from its own host only. */
export function pageOf(strapi: Core.Strapi): File {
  const { title, root } = placesOf(strapi);
  const body = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escape(title)}: API</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${root}/documentation/swagger-ui.css">
  </head>
  <body>
    <main id="description" data-document="${root}/openapi.json"></main>
    <script src="${root}/documentation/swagger-ui-bundle.js"></script>
    <script src="${root}/documentation/${SCRIPT}"></script>
  </body>
</html>
`;
  return { type: 'text/html; charset=utf-8', body };
}

/** Without a validator: Swagger UI would send the document's URL to another host. */
const START = `const element = document.querySelector('#description');
SwaggerUIBundle({ url: element.dataset.document, domNode: element, validatorUrl: null, deepLinking: true });
`;

/** A file that the page loads; `null` for any other name. */
export async function fileOf(name: string): Promise<File | null> {
  if (name === SCRIPT) return { type: FILES['swagger-ui-bundle.js'], body: START };
  if (!Object.hasOwn(FILES, name)) return null;
  const folder = path.dirname(require.resolve('swagger-ui-dist/package.json'));
  return { type: FILES[name], body: await readFile(path.join(folder, name), 'utf8') };
}

function placesOf(strapi: Core.Strapi): { title: string; root: string } {
  const title = strapi.config.get<string>('info.name', 'Strapi');
  return { title, root: escape(strapi.config.get<string>('api.rest.prefix', '/api')) };
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
