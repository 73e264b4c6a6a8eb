import { useAttributeLabels, useValueLabels, useWords } from '@guichet/strapi-kit/admin';
import { deadlineText, momentText } from '@guichet/time';
import type { AttributeModel, Models, TypeModel } from '../../../server/src/domain/mapping/mapping';
import type { MediaReference, RelatedEntry } from '../../../server/src/domain/model';
import { endsWithItsDay } from '../../../server/src/domain/propose/words';
import { shortened } from '../../../server/src/domain/read/text';
import { useZone } from '../report/use-report-words';

/** How much of a text is shown. */
const LONG = 300;

/** Puts what would be stored into words, for editors: `inWords(model, name, value)`, one line for each item of a list. */
export function useValuesInWords(models: Models) {
  const say = useWords('importer');
  const label = useAttributeLabels();
  const valueLabel = useValueLabels();
  const zone = useZone();

  const inWords = (model: TypeModel, name: string, value: unknown): string => {
    const attribute = model.attributes[name];
    const items = Array.isArray(value) && attribute.many ? value : [value];
    return items.map((item) => one(attribute, name, item)).join('\n');
  };

  const one = ({ type, component }: AttributeModel, name: string, value: unknown): string => {
    if (type === 'media') return ofFile(value as MediaReference);
    if (component !== undefined) return parts(models[component], value as Record<string, unknown>);
    if (type === 'datetime') return instant(name, String(value));
    if (type === 'date') return day(String(value));
    if (type === 'boolean') return say(value ? 'value.yes' : 'value.no');
    if (type === 'enumeration') return valueLabel(String(value));
    return shortened(typeof value === 'object' ? JSON.stringify(value) : String(value), LONG);
  };

  const parts = (model: TypeModel, value: Record<string, unknown>): string =>
    Object.entries(value)
      .map(([name, part]) =>
        say('value.part', { name: label(model.uid, name), value: inWords(model, name, part) })
      )
      .join(say('value.and'));

  const instant = (name: string, at: string): string =>
    (endsWithItsDay(name) ? deadlineText : momentText)(Date.parse(at), zone, say.locale);

  const day = (written: string): string =>
    new Intl.DateTimeFormat(say.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(written));

  return inWords;
}

function ofFile({ $media, alternativeText }: MediaReference): string {
  return alternativeText === null ? $media : `${$media} (${alternativeText})`;
}

/** The name of a related entry. */
export function nameOf(entry: RelatedEntry, model: TypeModel): string {
  if ('name' in entry) return entry.name;
  const names = [model.title, ...entry.match].map((name) => name && entry.data[name]);
  return String(names.find(Boolean) ?? '');
}
