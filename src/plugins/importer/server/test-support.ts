import { readFileSync } from 'node:fs';
import path from 'node:path';

import { modelOf, type TypeSchema } from './src/mapping/type-models';
import type { Models } from './src/domain/mapping/mapping';
import { defaultMapping } from './src/mapping/parse-mapping';
import type { DateClaim, Evidence, Transformed, Mention } from './src/domain/model';
import { documentsIn } from './src/domain/read/data-files';
import { transformDocument, type Reading } from './src/domain/transform/transform';

const API = path.resolve(__dirname, '../../../api');
const TYPES = ['event', 'press-release', 'program-page'];

/** The types of the application, from their files, in which documents dated 2030 are of the past. */
function readingForShapes(): Reading {
  const models: Models = {};
  for (const type of TYPES) {
    const schema = JSON.parse(
      readFileSync(path.join(API, type, `content-types/${type}/schema.json`), 'utf8')
    ) as TypeSchema;
    models[type] = modelOf({ ...schema, uid: `api::${type}.${type}` });
  }
  const { sets, languages } = defaultMapping();
  const targets = sets.map((set) => ({ set, model: models[set.type] }));
  const locales = ['fr', 'en'];
  return {
    targets,
    models,
    languages,
    future: false,
    locales,
    locale: 'fr',
    zone: 'Europe/Paris',
    now: '2036-01-01T00:00:00.000Z',
  };
}

/** What a document of the three shapes becomes; null if it is none. */
export function transformIfKnown(text: string): Transformed | null {
  const [{ document, part }] = documentsIn(text, 'a.md');
  return transformDocument(document, { file: 'a.md', sitePath: 'a.md', part }, readingForShapes());
}

export function transform(text: string): Transformed {
  const transformed = transformIfKnown(text);
  if (!transformed) throw new Error('the document was not recognised');
  return transformed;
}

interface EventDocument {
  title?: string;
  date?: string;
  start?: string;
  end?: string;
  place?: string;
  address?: string;
  /** Each as "label | content | link". */
  fields?: string[] | '';
  body?: string;
}

export function eventDocument(given: EventDocument): string {
  const fields = (given.fields || []).map((field) => {
    const [label, content, link = ''] = field.split(' | ');
    return `- intitule: ${label}\n  contenu: "${content}"\n  lien: ${link}\n`;
  });
  return `---
title: ${given.title ?? 'Une rencontre'}
date: ${given.date ?? '2030-01-28 10:50:00 +01:00'}
event_start_date: ${given.start ?? '2030-06-20 09:00:00 +02:00'}
event_end_date: ${given.end ?? ''}
lieu: '${given.place ?? 'Maison des canaux'}'
adresse: ${given.address ?? ''}
champs_informations:
${fields.join('')}---

${given.body ?? ''}
`;
}

/** A date in words, at the midnight that ends a winter's day in Paris. */
export const at = (day: string, relative = false): DateClaim => ({
  at: `${day}T23:00:00.000Z`,
  relative,
  inWords: true,
});

/** A mention of a call for projects that says nothing of it. */
export const SILENT: Mention = {
  kind: 'projects',
  name: null,
  edition: null,
  opens: null,
  closes: null,
  formerly: [],
  cutOffs: [],
  rolling: false,
  sentence: '',
};

/** Evidence for a call for projects, published on 1 February 2030, unless stated otherwise. */
export function says(file: string, given: Partial<Evidence>): Evidence {
  return {
    ...SILENT,
    sentence: `${file} le dit`,
    file,
    published: true,
    documentDate: '2030-02-01T09:00:00.000Z',
    ...given,
  };
}
