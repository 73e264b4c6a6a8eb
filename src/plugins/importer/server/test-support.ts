import type { Transformed } from './src/domain/model';
import { transformDocument } from './src/domain/transform/transform';

export function transform(text: string): Transformed {
  const transformed = transformDocument(text, 'a.md', 'Europe/Paris');
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
