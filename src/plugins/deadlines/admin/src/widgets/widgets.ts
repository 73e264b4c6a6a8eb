import { Calendar, Clock, EyeStriked } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import type { AgendaName } from '../../../server/src/admin/agenda/queries';

type WidgetArgs = Extract<Parameters<StrapiApp['widgets']['register']>[0], { id: string }>;

const READ = { action: 'plugin::content-manager.explorer.read' };

/** For the home page of users who may read anything in the content-manager: what closes, what opens, what is hidden. */
export const widgets: WidgetArgs[] = [
  widget('closing', Clock, async () => (await import('./agenda-widgets')).ClosingSoon),
  widget('opening', Calendar, async () => (await import('./agenda-widgets')).OpeningSoon),
  widget('embargoed', EyeStriked, async () => (await import('./agenda-widgets')).UnderEmbargo),
];

function widget(list: AgendaName, icon: WidgetArgs['icon'], component: WidgetArgs['component']): WidgetArgs {
  const id = `deadlines.widgets.${list}.title`;
  return {
    pluginId: 'deadlines',
    id: list,
    title: { id, defaultMessage: id },
    icon,
    component,
    permissions: [READ],
  };
}
