import { labelIn, NEXT_DEADLINE, NEXT_TRANSITION } from '@guichet/time';
import type { OptIn } from '../../../server/src/schema/opt-in';
import { computedLabel, stateLabel } from './columns';

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
 * @param language of the admin, BCP 47
 * @param input Strapi's own input
 */
export function withComputedFilters<T extends ListFilters>(list: T, language: string, input: unknown): T {
  const optIn = list.layout.options?.deadlines;
  if (!optIn) return list;
  const displayedFilters = list.displayedFilters.map((filter) => {
    const { name } = filter;
    const configured = typeof filter.label === 'string' ? filter.label : name;
    if ([NEXT_DEADLINE, NEXT_TRANSITION].includes(name)) {
      return { ...filter, label: computedLabel(name, configured) };
    }
    if (!Object.hasOwn(optIn.states ?? {}, name)) return filter;
    const { labels = {} } = optIn.states[name];
    const options = filter.options?.map(({ value }) => ({
      value,
      label: labelIn(labels[value], language, value),
    }));
    // Strapi shows the label of a chosen option only for a custom input, so its own input is passed as one.
    const label = stateLabel(optIn, name, language, configured);
    return { ...filter, label, options, input };
  });
  return { ...list, displayedFilters };
}
