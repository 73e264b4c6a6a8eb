import { useRBAC } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import { useModel } from '../api/description';
import { InstantSelect } from './InstantSelect';

const PERMISSIONS = [{ action: 'plugin::deadlines.preview.at', subject: null }];

/** In the preview's header: as of when the page is shown. For types with a state or an embargo. */
export function PreviewInstant() {
  const { slug = '' } = useParams<{ slug: string }>();
  const model = useModel(slug);
  const { allowedActions } = useRBAC(PERMISSIONS);
  if (!model || !allowedActions.canAt) return null;
  return <InstantSelect model={model} />;
}
