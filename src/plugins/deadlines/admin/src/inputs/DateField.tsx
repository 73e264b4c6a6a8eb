import { useEffect, useMemo, useState, type Ref } from 'react';
import { Box, DatePicker, IconButton } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { DateTime } from 'luxon';

import { useWords, type Words } from '@guichet/strapi-kit/admin';
import { useDescription } from '../api/description';

/** The years that the server accepts. */
const FIRST = new Date(Date.UTC(1900, 0, 1));
const LAST = new Date(Date.UTC(2199, 11, 31));

interface Props {
  /** 2022-03-18; empty: none */
  value: string;
  onType: (date: string) => void;
  onClear: () => void;
  disabled: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

/**
 * A calendar date, without a zone. The picker takes it in UTC and returns it in the browser's zone. Escape empties it, so
 * the button that does so is no stop of its own for the keyboard.
 */
export function DateField({ value, onType, onClear, disabled, inputRef }: Props) {
  const say = useWords('deadlines');
  // When emptied, the picker keeps its date internally, and would not report it if it is chosen again.
  const [clearings, setClearings] = useState(0);
  const ahead = useDescription()?.ahead ?? 0;
  // An empty picker opens at the browser's day, as far as its first bounds allow. The server's day may be another.
  const [placed, setPlaced] = useState(-1);
  useEffect(() => setPlaced(clearings), [clearings]);
  const [first, last] =
    placed === clearings ? [FIRST, LAST] : Array<Date>(2).fill(new Date(Date.now() + ahead));
  const shown = useMemo(() => (value ? new Date(`${value}T00:00:00Z`) : undefined), [value]);
  const clear = () => {
    if (value) setClearings(clearings + 1);
    onClear();
  };
  return (
    <Box position="relative">
      <DatePicker
        key={clearings}
        autoFocus={clearings > 0}
        ref={inputRef}
        value={shown}
        minDate={first}
        maxDate={last}
        disabled={disabled}
        placeholder={formatOf(say)}
        calendarLabel={say('inputs.calendar')}
        monthSelectLabel={say('inputs.month')}
        yearSelectLabel={say('inputs.year')}
        onChange={(date) => (date ? onType(DateTime.fromJSDate(date).toFormat('yyyy-MM-dd')) : clear())}
      />
      {value && !disabled && <ClearButton label={say('inputs.clear')} onClick={clear} />}
    </Box>
  );
}

/** Over the end of the input. */
function ClearButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Box position="absolute" right={2} top="0.8rem">
      <IconButton size="XS" variant="ghost" label={label} onClick={onClick} tabIndex={-1}>
        <Cross />
      </IconButton>
    </Box>
  );
}

/** How a date is written in the editor's language: "JJ/MM/AAAA". */
function formatOf(say: Words): string {
  const format = new Intl.DateTimeFormat(say.locale, { day: '2-digit', month: '2-digit', year: 'numeric' });
  const parts = format.formatToParts(new Date());
  return parts.map(({ type, value }) => (type === 'literal' ? value : say(`inputs.format.${type}`))).join('');
}
