import type { Core } from '@strapi/strapi';

import type { Explainer } from '@guichet/strapi-kit';
import { EDITS } from '../edits/edited-type';
import { deadlines } from '../partners';
import { service } from '../services';
import type { AnnouncedType } from './announced-type';

/** An event of a type, and when it is announced. */
interface ExplainedEvent {
  event: string;
  when: string;
}

/** @returns the service `plugin::transitions.explain`: the events that a type announces */
export function createExplain({ strapi }: { strapi: Core.Strapi }): Explainer {
  const types = service(strapi, 'types');
  return {
    explain: (uid) => {
      const embargo = deadlines(strapi, 'models').get(uid)?.embargo ?? null;
      const announced = types.all().find((type) => type.uid === uid);
      const events = [
        ...(announced ? eventsOf(announced, embargo) : []),
        ...(types.edited.has(uid) ? EDIT_EVENTS : []),
      ];
      if (events.length === 0) return null;
      const lines = events.map(({ event, when }) => `${event}: ${when}`);
      return { heading: 'Events (transitions)', lines, data: events };
    },
  };
}

const EDIT_EVENTS: ExplainedEvent[] = [
  { event: EDITS.published, when: 'an entry is published' },
  { event: EDITS.updated, when: 'what is public of an entry changes' },
  { event: EDITS.unpublished, when: 'an entry is withdrawn' },
  { event: EDITS.deleted, when: 'a published entry is deleted' },
];

function eventsOf(
  { events, itemStates, cutOffs, deadlineChanged }: AnnouncedType,
  embargo: string | null
): ExplainedEvent[] {
  const released = (name: string) => `"${name}" has passed, or an entry without it is published`;
  const ofStates = Object.entries(events).flatMap(([name, byLevel]) =>
    Object.entries(byLevel).map(([level, event]) => {
      return { event, when: name === embargo ? released(name) : becomes(name, level) };
    })
  );
  const ofItems = itemStates.flatMap((part) =>
    Object.entries(part.events).map(([word, event]) => ({ event, when: becomes(part.name, word) }))
  );
  return [
    ...ofStates,
    ...ofItems,
    ...(cutOffs ? [{ event: cutOffs.event, when: `a date in "${cutOffs.attribute}" passes` }] : []),
    ...(deadlineChanged ? [{ event: deadlineChanged, when: 'a published deadline moves' }] : []),
  ];
}

function becomes(name: string, word: string): string {
  return `"${name}" becomes "${word}"`;
}
