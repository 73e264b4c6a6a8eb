import type { ComponentProps, ComponentType } from 'react';
import { InputRenderer, useField, type StrapiApp } from '@strapi/strapi/admin';

import { AbsentField } from '@guichet/strapi-kit/admin';

const SOURCE_FIELD = 'importer-source';
/** The attribute with the path that a document gave for a file. */
const SOURCE = 'source';

/** What the hook `Admin/CM/pages/EditView/mutate-edit-view-layout` receives and returns. */
interface FormLayout {
  layout: { components: Record<string, { layout: { name?: string; type?: string }[][] }> };
}

/** Shows where an import found a file only for files that were imported: nobody else has anything to write there. */
export function registerSourceField(app: Pick<StrapiApp, 'addFields'>): void {
  // Strapi's type for fields has no props.
  app.addFields({ type: SOURCE_FIELD, Component: SourceField as ComponentType });
}

export function withSourcesWhereFilled<T extends FormLayout>(edit: T): T {
  const components = Object.entries(edit.layout.components).map(([uid, component]) => {
    const layout = component.layout.map((row) =>
      row.map((field) => (field.name === SOURCE ? { ...field, type: SOURCE_FIELD } : field))
    );
    return [uid, { ...component, layout }];
  });
  return { ...edit, layout: { ...edit.layout, components: Object.fromEntries(components) } };
}

type Props = ComponentProps<typeof InputRenderer>;

function SourceField(props: Props) {
  const { value } = useField<string | undefined>(props.name);
  if (!value) return <AbsentField />;
  return <InputRenderer {...({ ...props, type: 'string' } as Props)} />;
}
