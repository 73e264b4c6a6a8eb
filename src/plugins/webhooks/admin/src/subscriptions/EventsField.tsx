import { Box, Field, Grid, Typography, Checkbox, Flex } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

import { useWords } from '@guichet/strapi-kit/admin';

const NAME = 'events';

const FIELDSET = {
  tag: 'fieldset',
  tabIndex: -1,
  // Strapi's field names its error like this; its form moves the focus to what the error describes.
  'aria-describedby': `${NAME}-error`,
  padding: 0,
  paddingBottom: 2,
  margin: 0,
  borderWidth: 0,
} as const;

interface Props {
  /** The events that are announced. */
  known: string[];
  disabled: boolean;
}

/** The events that a subscriber receives. */
export function EventsField({ known, disabled }: Props) {
  const say = useWords('webhooks');
  const { value: chosen = [], error, onChange } = useField<string[]>(NAME);
  const choose = (event: string, isChosen: boolean) => {
    const isIn = (each: string) => (each === event ? isChosen : chosen.includes(each));
    onChange(NAME, known.filter(isIn));
  };
  return (
    <Field.Root id={NAME} error={error} hint={say('form.events.hint')} width="100%">
      <Box {...FIELDSET}>
        <Box tag="legend" padding={0} paddingBottom={3}>
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            {say('form.events')}
          </Typography>
        </Box>
        <Grid.Root gap={3}>
          {known.map((event) => (
            <Grid.Item key={event} col={6} xs={12}>
              <EventCheckbox
                event={event}
                isChosen={chosen.includes(event)}
                disabled={disabled}
                onChoose={(isChosen) => choose(event, isChosen)}
              />
            </Grid.Item>
          ))}
        </Grid.Root>
      </Box>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

interface EventCheckboxProps {
  event: string;
  isChosen: boolean;
  disabled: boolean;
  onChoose: (isChosen: boolean) => void;
}

/** One event: in words, and below it the name that messages carry. */
function EventCheckbox({ event, isChosen, disabled, onChoose }: EventCheckboxProps) {
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
