import type { ReactNode } from 'react';
import { useStrapiApp } from '@strapi/strapi/admin';

/** What the plugin `deadlines` offers, if it is installed. */
interface Deadlines {
  HelpLink: (props: { guide: string }) => ReactNode;
}

/** A link to the guide of this plugin, where the server has said where the guides are. */
export function Help() {
  const deadlines = useStrapiApp('Help', ({ getPlugin }) => getPlugin('deadlines'));
  const { HelpLink } = (deadlines?.apis ?? {}) as Partial<Deadlines>;
  return HelpLink ? <HelpLink guide="history" /> : null;
}
