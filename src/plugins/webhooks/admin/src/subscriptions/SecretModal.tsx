import { Button, Flex, Modal, Typography, Field } from '@strapi/design-system';
import { Check, Duplicate } from '@strapi/icons';
import { useClipboard } from '@strapi/strapi/admin';
import { useState } from 'react';

import { useWords } from '@guichet/strapi-kit/admin';
import { useInstants } from '../parts/instants';

interface Props {
  /** Of the subscription. */
  name: string;
  secret: string;
  /** Until when (ISO, UTC) the old secret also signs. */
  formerSignsUntil?: string | null;
  onClose: () => void;
}

/** Shows a secret, once. Only its button closes it, because a click beside it would lose the secret. */
export function SecretModal({ name, secret, formerSignsUntil, onClose }: Props) {
  const say = useWords('webhooks');
  const { at } = useInstants();
  const { copy } = useClipboard();
  const [isCopied, setIsCopied] = useState<boolean | null>(null);
  const stay = (event: Event) => event.preventDefault();
  return (
    <Modal.Root open>
      <Modal.Content id="webhook-secret-shown" onInteractOutside={stay} onEscapeKeyDown={stay}>
        <Flex tag="header" padding={4} paddingLeft={5} background="neutral100">
          <Modal.Title>{say('secret.shown.title', { name })}</Modal.Title>
        </Flex>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography fontWeight="bold">{say('secret.shown.once')}</Typography>
            <SecretField secret={secret} />
            {formerSignsUntil && (
              <Typography>{say('secret.shown.former', { until: at(formerSignsUntil) })}</Typography>
            )}
            <Typography role="status" textColor={isCopied === false ? 'danger600' : 'success600'}>
              {isCopied !== null && say(isCopied ? 'secret.copied' : 'secret.not-copied')}
            </Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button
            variant="secondary"
            startIcon={isCopied ? <Check /> : <Duplicate />}
            onClick={async () => setIsCopied(await copy(secret))}
          >
            {say('secret.copy')}
          </Button>
          <Button onClick={onClose}>{say('secret.close')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

interface SecretFieldProps {
  secret: string;
}

/** A secret to copy. It is selected as a whole on focus. */
function SecretField({ secret }: SecretFieldProps) {
  const say = useWords('webhooks');
  return (
    <Field.Root hint={say('secret.shown.hint')}>
      <Field.Label>{say('secret.shown.label')}</Field.Label>
      <Field.Input readOnly value={secret} onFocus={({ target }) => target.select()} />
      <Field.Hint />
    </Field.Root>
  );
}
