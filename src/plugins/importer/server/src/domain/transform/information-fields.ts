import type { Fields } from '../read/fields';

/** In the shape of `event.information-field`. */
export interface InformationField {
  label: string | null;
  content: string | null;
  link: string | null;
}

/** "Inscription : jusqu'au 2 décembre" */
export function asSentence({ label, content }: InformationField): string {
  return [label, content].filter(Boolean).join(' : ');
}

/** The "champs_informations" of an event, in their order, without empty ones. */
export function readInformationFields(fields: Fields): {
  informationFields: InformationField[];
  unread: Fields[];
} {
  const unread = fields.mappings('champs_informations');
  const informationFields = unread
    .map((field) => ({
      label: field.line('intitule'),
      content: field.text('contenu'),
      link: field.text('lien'),
    }))
    .filter(({ label, content, link }) => label || content || link);
  return { informationFields, unread };
}
