import { useAttributeLabels, useValueLabels, useWords, type Words } from '@guichet/strapi-kit/admin';
import type { ChangeSummary, VersionSummary } from '../../../server/src/look/find-changes';

/** How the history says things. */
export interface HistoryWords {
  say: Words;
  /** The label of an attribute in the edit form. */
  label: (of: string, name: string) => string;
  /** The label of a value of an enumeration. */
  value: (value: string) => string;
  /** An instant (ISO) in a zone: "12 avr. 2030, 10:00". */
  when: (at: string, zone: string) => string;
  /** "Camille Martin, dans l’administration". */
  who: (author: ChangeSummary['author']) => string;
  /** "Publié". */
  action: (change: Pick<ChangeSummary, 'action'>) => string;
}

export function useHistoryWords(): HistoryWords {
  const say = useWords('history');
  return {
    say,
    label: useAttributeLabels(),
    value: useValueLabels(),
    when(at, zone) {
      const style = { dateStyle: 'medium', timeStyle: 'short', timeZone: zone } as const;
      return new Intl.DateTimeFormat(say.locale, style).format(new Date(at));
    },
    who({ kind, name, origin }) {
      const person = say(`versions.by.${kind}`, { name: name ?? say('versions.nobody') });
      return origin === 'server' ? person : say(`versions.from.${origin}`, { person });
    },
    action: ({ action }) => say.name('versions.action', action),
  };
}

/** The version of a change that an editor looks at first: what the public sees, if it changed. */
export function mainVersion({ versions }: ChangeSummary): VersionSummary {
  return versions.find(({ status }) => status === 'published') ?? versions[0];
}
