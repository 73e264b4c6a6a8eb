import { useState } from 'react';
import { useDocumentRBAC } from '@strapi/content-manager/strapi-admin';
import { useForm, useRBAC } from '@strapi/strapi/admin';
import { Button, Flex, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import { type ActionName, ACTIONS, hasDeadline, windowOf } from '@guichet/time';
import type { EditedEntry, FormState } from '../use-entries';
import { ActionDialog } from './ActionDialog';
import { possibleActions } from './possible';

const PERMISSIONS = ACTIONS.map((name) => ({ action: `plugin::deadlines.actions.${name}`, subject: null }));

interface Props {
  edited: EditedEntry;
  published: FormState;
  /** ms (UTC) */
  now: number;
}

/** Opens, closes or extends a published entry, for users who may do so. */
export function Actions({ edited, published, now }: Props) {
  const say = useWords('deadlines');
  const isModified = useForm('Actions', ({ modified }) => modified);
  const mayPublish = useDocumentRBAC('Actions', ({ canPublish }) => canPublish);
  const { allowedActions } = useRBAC(PERMISSIONS);
  const [chosen, choose] = useState<ActionName | null>(null);
  const { model } = edited;
  if (!hasDeadline(model) || !mayPublish) return null;
  if (published.entry.exclusions.has(model.deadline.state.name)) return null;
  const allowed: Record<ActionName, boolean> = {
    open: allowedActions.canOpen,
    close: allowedActions.canClose,
    extend: allowedActions.canExtend,
  };
  const { state, phase } = model.deadline;
  const window = windowOf({ starts: published.entry.starts.get(state.name)![0], phase });
  const names = possibleActions(model, window, now).filter((name) => allowed[name]);
  if (names.length === 0) return null;
  return (
    <Flex tag="section" aria-label={say('panel.actions')} direction="column" alignItems="stretch" gap={2}>
      {names.map((name) => (
        <Button key={name} variant="secondary" disabled={isModified} onClick={() => choose(name)} fullWidth>
          {say(`panel.action.${name}`)}
        </Button>
      ))}
      {isModified && <Typography variant="pi">{say('panel.save-first')}</Typography>}
      {chosen && (
        <ActionDialog
          action={chosen}
          {...{ model, edited, window, now }}
          zone={published.entry.zone}
          onClose={() => choose(null)}
        />
      )}
    </Flex>
  );
}
