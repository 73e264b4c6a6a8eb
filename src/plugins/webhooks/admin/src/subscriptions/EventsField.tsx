import { Box, Checkbox, Field, Flex, Grid, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

import { useWords } from '../../../../../admin/kit/translations';

const NAME = 'events';

interface Props {
  /** The events that are announced. */
  known: string[];
  disabled: boolean;
}

/** Which events a subscriber is told of: in words, with the name that messages carry beside. */
export function EventsField({ known, disabled }: Props) {
  const say = useWords('webhooks');
  const { value: chosen = [], error, onChange } = useField<string[]>(NAME);
  const choose = (event: string, isChosen: boolean) =>
    onChange(
      NAME,
      known.filter((each) => (each === event ? isChosen : chosen.includes(each)))
    );
  return (
    <Field.Root id={NAME} error={error} hint={say('form.events.hint')} width="100%">
      <Box
        tag="fieldset"
        tabIndex={-1}
        aria-describedby={`${NAME}-error`}
        padding={0}
        margin={0}
        borderWidth={0}
      >
        <Box tag="legend" paddingBottom={3}>
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            {say('form.events')}
          </Typography>
        </Box>
        <Grid.Root gap={3}>
          {known.map((event) => (
            <Grid.Item key={event} col={6} xs={12}>
              <Checkbox
                checked={chosen.includes(event)}
                onCheckedChange={(isChosen) => choose(event, isChosen === true)}
                disabled={disabled}
              >
                <Flex direction="column" alignItems="flex-start" tag="span">
                  <span>{say.name('event', event)}</span>
                  <Typography tag="code" variant="pi" textColor="neutral600">
                    {event}
                  </Typography>
                </Flex>
              </Checkbox>
            </Grid.Item>
          ))}
        </Grid.Root>
      </Box>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
