import { InputRenderer } from '@strapi/strapi/admin';

import { NEXT_DEADLINE, NEXT_TRANSITION } from '@guichet/time';
import type { OptIn } from '../../../server/src/schema/opt-in';
import { labelOf } from './columns';

interface Filter {
  name: string;
  label: string | { id: string; defaultMessage: string };
  options?: { label: string; value: string }[];
  input?: unknown;
}

/** What the hook `Admin/CM/pages/ListView/inject-in-filters` receives and returns. */
export interface ListFilters {
  displayedFilters: Filter[];
  layout: { options: { deadlines?: OptIn } };
}

/**
 * Labels the filters on computed attributes, and the states to choose from, in words.
 *
 * @param sayState the word for a state in the language of the admin
 */
export function withComputedFilters<T extends ListFilters>(list: T, sayState: (word: string) => string): T {
  const optIn = list.layout.options?.deadlines;
  if (!optIn) return list;
  const displayedFilters = list.displayedFilters.map((filter) => {
    const label = typeof filter.label === 'string' ? filter.label : filter.name;
    if ([NEXT_DEADLINE, NEXT_TRANSITION].includes(filter.name)) {
      return { ...filter, label: labelOf(filter.name, label) };
    }
    if (!Object.hasOwn(optIn.states ?? {}, filter.name)) return filter;
    const options = filter.options?.map(({ value }) => ({ value, label: sayState(value) }));
    // Strapi shows the label of a chosen option only for a custom input, so its own input is passed as one.
    return { ...filter, label: labelOf(filter.name, label), options, input: InputRenderer };
  });
  return { ...list, displayedFilters };
}
