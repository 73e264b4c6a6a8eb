import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';

import { OptInForm } from './OptInForm';

/** What the Content-Type Builder offers to plugins. It exports no types of it. */
interface BuilderForms {
  components: { add: (input: { id: string; component: ComponentType<never> }) => void };
  extendContentType: (extension: { form: { advanced: () => object[]; base: () => object[] } }) => void;
}

const INPUT = 'deadlines-opt-in';

/** Adds the form to the advanced settings of content types. Components have no such place. */
export function registerOptIn(app: StrapiApp): void {
  const { forms } = (app.getPlugin('content-type-builder')?.apis ?? {}) as { forms?: BuilderForms };
  if (!forms) return;
  forms.components.add({ id: INPUT, component: OptInForm });
  const input = { name: 'pluginOptions.deadlines', type: INPUT, size: 12 };
  forms.extendContentType({ form: { advanced: () => [input], base: () => [] } });
}
