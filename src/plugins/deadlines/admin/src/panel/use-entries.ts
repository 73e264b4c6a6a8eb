import { useForm } from '@strapi/strapi/admin';

import type { Model, Starts } from '@guichet/time';
import { useDescription } from '../api/description';
import { usePublishedQuery, useRelatedQuery, useStartsQuery } from '../api/edit-view';
import { readEntry, type EntryDates, type FormValues } from './entry-dates';
import { relatedTo } from './relations';

/** The entry in the form; without `documentId` it was never saved. */
export interface EditedEntry {
  model: Model;
  documentId: string | undefined;
  locale: string | undefined;
  isPublished: boolean;
}

/** A version of an entry, and what was read from it. */
export interface FormState {
  values: FormValues;
  entry: EntryDates;
}

/** The form as currently edited; `null` until the server has said which time zone is the default. */
export function useDraft(edited: EditedEntry): FormState | null {
  const defaultZone = useDescription()?.timezone;
  const values = useForm('useDraft', (form) => form.values) as FormValues;
  const gathered = useRelatedStarts(edited, values);
  if (defaultZone === undefined) return null;
  return { values, entry: readEntry(edited.model, values, gathered, defaultZone) };
}

/** What the public sees; `null` if nothing is published, and until it is known. */
export function usePublished({ model, documentId = '', locale, isPublished }: EditedEntry): FormState | null {
  const { uid } = model;
  const defaultZone = useDescription()?.timezone;
  const { data: values } = usePublishedQuery({ uid, documentId, locale }, { skip: !isPublished });
  const isGathered = gatheredOf(model) !== undefined;
  const { data: answers } = useStartsQuery(
    { uid, documentIds: [documentId] },
    { skip: !isPublished || !isGathered }
  );
  if (!isPublished || defaultZone === undefined || !values || (isGathered && !answers)) return null;
  const gathered = new Map(Object.entries(answers?.[0]?.starts ?? {}));
  return { values, entry: readEntry(model, values, gathered, defaultZone) };
}

/** A type gathers at most one state from its related entries. */
function gatheredOf({ states }: Model) {
  return states.find((state) => state.kind === 'gathered');
}

/** When the phases begin of the entries that the form relates to, as far as they are published in the entry's locale. */
function useRelatedStarts(
  { model, documentId, locale }: EditedEntry,
  values: FormValues
): Map<string, Starts[]> {
  const state = gatheredOf(model);
  const relation = state?.through ?? '';
  const saved = useRelatedQuery(
    { uid: model.uid, documentId: documentId ?? '', locale, relation },
    { skip: !state || !documentId }
  );
  const documentIds = relatedTo(saved.data ?? [], values[relation]);
  const { data: targets = [] } = useStartsQuery(
    { uid: state?.target ?? '', documentIds },
    { skip: documentIds.length === 0 || !state }
  );
  if (!state) return new Map();
  const shown = targets.filter(({ locales }) => !locale || locales.length === 0 || locales.includes(locale));
  return new Map([[state.name, shown.flatMap(({ starts }) => starts[state.source])]]);
}
