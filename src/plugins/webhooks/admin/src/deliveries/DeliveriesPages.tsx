import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

import { permissions } from '../permissions';
import { DeliveryPage } from './DeliveryPage';
import { LogPage } from './LogPage';

export default function DeliveriesPages() {
  return (
    <Page.Protect permissions={permissions.readDeliveries}>
      <Routes>
        <Route index element={<LogPage />} />
        <Route path=":documentId" element={<DeliveryPage />} />
      </Routes>
    </Page.Protect>
  );
}
