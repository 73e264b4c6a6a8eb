import { useRBAC } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useId, useState } from 'react';

import { useWords, type Words } from '@guichet/strapi-kit/admin';
import { deadlineText, momentText, NEXT_DEADLINE, readInstant, zoneOr } from '@guichet/time';
import { useModel, useDescription } from '../api/description';
import type { DescribedModel } from '../../../server/src/admin/describe';
import { useNow } from '../api/now';
import { choicesOf, type Choice } from './choices';
import { OtherInstant } from './OtherInstant';
import { useInstantInAddress } from './use-instant-in-address';
import { usePreviewedEntry } from './use-previewed-entry';

const PERMISSIONS = [{ action: 'plugin::deadlines.preview.at', subject: null }];

/** In the preview's header: the instant for which the page is shown. For types with a state or an embargo. */
export function PreviewInstant() {
  const { slug = '' } = useParams<{ slug: string }>();
  const model = useModel(slug);
  const { allowedActions } = useRBAC(PERMISSIONS);
  if (!model || !allowedActions.canAt) return null;
  return <InstantSelect model={model} />;
}

const OTHER = 'other';

/** Chooses the instant for which the previewed entry is shown. */
function InstantSelect({ model }: { model: DescribedModel }) {
  const say = useWords('deadlines');
  const id = useId();
  const now = useNow();
  const timezone = useDescription()?.timezone ?? 'UTC';
  const entry = usePreviewedEntry();
  const [at, setAt] = useInstantInAddress();
  const [isOther, setIsOther] = useState(false);
  if (now === null || !entry) return null;
  const zone = zoneOr(model.timezone && entry[model.timezone], timezone);
  const choices = choicesOf(model, entry, zone, now);
  const chosen = at === null ? choices[0] : choices.find((choice) => choice.at === at);
  const value = isOther || !chosen ? OTHER : chosen.name;
  const choose = (name: string) => {
    const choice = choices.find((each) => each.name === name);
    setIsOther(!choice);
    // The first option is what the preview shows by default.
    if (choice) setAt(choice === choices[0] ? null : choice.at);
  };
  const deadline = readInstant(entry[NEXT_DEADLINE]);
  return (
    <Flex id="deadlines-preview-instant" gap={2}>
      <SingleSelect
        id={id}
        size="S"
        aria-label={say('preview.label')}
        value={value}
        onChange={(name: string | number) => choose(String(name))}
      >
        {choices.map((choice) => (
          <SingleSelectOption key={choice.name} value={choice.name}>
            {labelOf(choice, deadline, zone, say)}
          </SingleSelectOption>
        ))}
        <SingleSelectOption value={OTHER}>{say('preview.other')}</SingleSelectOption>
      </SingleSelect>
      {value === OTHER && <OtherInstant at={at ?? now} zone={zone} onChange={setAt} />}
    </Flex>
  );
}

function labelOf({ name, at }: Choice, deadline: number | null, zone: string, say: Words): string {
  const write = at === deadline ? deadlineText : momentText;
  return say(`preview.${name}`, { instant: at === null ? '' : write(at, zone, say.locale) });
}
