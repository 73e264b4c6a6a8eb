import { Checkbox, Flex, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';

interface Props {
  event: string;
  isChosen: boolean;
  disabled: boolean;
  onChoose: (isChosen: boolean) => void;
}

/** One event to be told of: in words, with the name that messages carry below. */
export function EventCheckbox({ event, isChosen, disabled, onChoose }: Props) {
  const say = useWords('webhooks');
  return (
    <Checkbox
      checked={isChosen}
      onCheckedChange={(checked) => onChoose(checked === true)}
      disabled={disabled}
    >
      <Flex direction="column" alignItems="flex-start" tag="span">
        <span>{say.name('event', event)}</span>
        <Typography tag="code" variant="pi" textColor="neutral600">
          {event}
        </Typography>
      </Flex>
    </Checkbox>
  );
}
