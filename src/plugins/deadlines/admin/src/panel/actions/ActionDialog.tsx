import { useState } from 'react';
import { Box, Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import { type ActionName, type DeadlineModel, isOver, type Window } from '@guichet/time';
import type { EditedEntry } from '../use-entries';
import { Consequences } from './Consequences';
import { DayOffWarning } from '../DayOffWarning';
import { missingFor } from './possible';
import { UntilField } from './UntilField';
import { useAct } from './use-act';

interface Props {
  action: ActionName;
  model: DeadlineModel;
  edited: EditedEntry;
  /** The published one. */
  window: Window;
  /** IANA */
  zone: string;
  /** ms (UTC) */
  now: number;
  onClose: () => void;
}

/** Asks for what an action needs, and shows its consequences before it is done. */
export function ActionDialog({ action, model, edited, window, zone, now, onClose }: Props) {
  const say = useWords('deadlines');
  const [until, setUntil] = useState<number | null>(window.until);
  const [note, setNote] = useState('');
  const { act, isActing } = useAct(edited, onClose);
  const isExtension = action === 'extend';
  const missing = isExtension ? missingFor({ until, note }, window.until ?? now) : null;
  const data = {
    ...(note.trim() !== '' && { note }),
    ...(isExtension && { [model.deadline.until]: new Date(until ?? now).toISOString() }),
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{say(`panel.action.${action}`)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Consequences action={action} model={model} isOver={isOver(window, now)} />
            {isExtension && <NewDeadline {...{ until, zone, now }} onChange={setUntil} />}
            {action !== 'open' && <NoteField value={note} isRequired={isExtension} onChange={setNote} />}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {say('panel.cancel')}
          </Button>
          {missing && <Missing>{say(`panel.missing.${missing}`)}</Missing>}
          <Button disabled={missing !== null} loading={isActing} onClick={() => act(action, data)}>
            {say(`panel.confirm.${action}`)}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Says why the button beside it is grey. */
function Missing({ children }: { children: string }) {
  return (
    <Typography role="status" variant="pi" textColor="neutral800">
      {children}
    </Typography>
  );
}

interface NewDeadlineProps {
  /** ms (UTC) */
  until: number | null;
  /** IANA */
  zone: string;
  /** ms (UTC) */
  now: number;
  onChange: (until: number | null) => void;
}

/** Asks for a later deadline, and warns if nobody works on that day. */
function NewDeadline({ until, zone, now, onChange }: NewDeadlineProps) {
  const say = useWords('deadlines');
  return (
    <>
      <UntilField value={until} zone={zone} onChange={onChange} />
      {until !== null && until > now && (
        <Box tag="ul" aria-label={say('panel.warnings')}>
          <DayOffWarning end={until} zone={zone} />
        </Box>
      )}
    </>
  );
}

interface NoteFieldProps {
  value: string;
  isRequired: boolean;
  onChange: (note: string) => void;
}

/** Asks for the reason why a deadline moves. */
function NoteField({ value, isRequired, onChange }: NoteFieldProps) {
  const say = useWords('deadlines');
  return (
    <Field.Root required={isRequired} hint={say('panel.note.hint')}>
      <Field.Label>{say('panel.note')}</Field.Label>
      <Textarea value={value} onChange={(event) => onChange(event.target.value)} />
      <Field.Hint />
    </Field.Root>
  );
}
