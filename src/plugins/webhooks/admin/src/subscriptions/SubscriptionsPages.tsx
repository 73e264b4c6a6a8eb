import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

import { permissions } from '../permissions';
import { CreatePage } from './CreatePage';
import { EditPage } from './EditPage';
import { ListPage } from './ListPage';

export default function SubscriptionsPages() {
  return (
    <Page.Protect permissions={permissions.readSubscriptions}>
      <Routes>
        <Route index element={<ListPage />} />
        <Route path="create" element={<CreatePage />} />
        <Route path=":documentId" element={<EditPage />} />
      </Routes>
    </Page.Protect>
  );
}
