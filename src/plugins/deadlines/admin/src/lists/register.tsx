import { lazy, Suspense, type ReactNode } from 'react';
import { InputRenderer, type StrapiApp } from '@strapi/strapi/admin';

import { NEXT_DEADLINE } from '@guichet/time';
import { withComputedColumns, type Cells, type ListLayout } from './columns';
import { withComputedFilters, type ListFilters } from './filters';

const StateCell = lazy(() => import('./StateCell'));
const DateCell = lazy(() => import('./DateCell'));

/** Loads the world's time zones with the first list that needs them. */
const later = (cell: ReactNode) => <Suspense fallback={null}>{cell}</Suspense>;

const CELLS: Cells = {
  state: (row, uid, name) => later(<StateCell row={row} uid={uid} name={name} />),
  deadline: (row, uid) => later(<DateCell row={row} uid={uid} name={NEXT_DEADLINE} />),
  date: (row, uid, name) => later(<DateCell row={row} uid={uid} name={name} />),
};

/** Adds columns and filters for types that opted in to the lists of the content-manager. */
export function registerLists(app: Pick<StrapiApp, 'registerHook'>): void {
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', (list: ListLayout) =>
    withComputedColumns(list, CELLS, adminLanguage())
  );
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', (list: ListFilters) =>
    withComputedFilters(list, adminLanguage(), InputRenderer)
  );
}

/** The language of the admin where Strapi asks for a text outside of any component; elsewhere it is `say.locale`. BCP 47 */
const adminLanguage = () => document.documentElement.lang;
