import type { StrapiApp } from '@strapi/strapi/admin';
import { Webhooks } from '@strapi/icons';

import { translations } from '@guichet/strapi-kit/admin';
import { DELIVERIES, logAddress, SUBSCRIPTIONS } from './addresses';
import { permissions } from './permissions';
import en from './translations/en.json';
import fr from './translations/fr.json';

const label = (key: keyof typeof en) => ({ id: `webhooks.${key}`, defaultMessage: en[key] });

export default {
  register(app: Pick<StrapiApp, 'addSettingsLink' | 'widgets'>) {
    app.addSettingsLink({ id: 'announcements', intlLabel: label('settings.section') }, [
      {
        id: 'webhooks-subscriptions',
        to: SUBSCRIPTIONS,
        intlLabel: label('settings.subscriptions'),
        permissions: permissions.readSubscriptions,
        Component: () => import('./subscriptions/SubscriptionsPages'),
      },
      {
        id: 'webhooks-deliveries',
        to: DELIVERIES,
        intlLabel: label('settings.deliveries'),
        permissions: permissions.readDeliveries,
        Component: () => import('./deliveries/DeliveriesPages'),
      },
    ]);
    app.widgets.register({
      id: 'failing-deliveries',
      pluginId: 'webhooks',
      icon: Webhooks,
      title: label('widget.title'),
      link: { label: label('widget.log'), href: logAddress() },
      permissions: permissions.readDeliveries,
      component: async () => (await import('./widget/FailingDeliveries')).FailingDeliveries,
    });
  },
  bootstrap() {},
  registerTrads: translations('webhooks', { en, fr }),
};
