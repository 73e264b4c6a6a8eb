import { eventDocument, transform } from '../../../test-support';

/** Start and end of an event with these dates and opening hours. */
function times(start: string, end: string, hours: string) {
  const { entry } = transform(eventDocument({ start, end, fields: hours && [`Horaires | ${hours}`] }));
  return [entry.data.startsAt, entry.data.endsAt];
}

describe('the time of an event', () => {
  it.each([
    [
      'a time, and an end from the opening hours',
      '2030-02-12 13:45:00 +01:00',
      '',
      '13h45 - 14h45',
      '2030-02-12T12:45:00.000Z',
      '2030-02-12T13:45:00.000Z',
    ],
    ['a time and no end', '2030-02-12 13:45:00 +01:00', '', '', '2030-02-12T12:45:00.000Z', null],
    [
      'an event_end_date',
      '2030-02-12 09:00:00 +01:00',
      '2030-02-12 17:30:00 +01:00',
      '',
      '2030-02-12T08:00:00.000Z',
      '2030-02-12T16:30:00.000Z',
    ],
    [
      'several days',
      '2030-06-20 09:00:00 +02:00',
      '2030-06-22 18:00:00 +02:00',
      '',
      '2030-06-20T07:00:00.000Z',
      '2030-06-22T16:00:00.000Z',
    ],
    [
      'midnight standing for a date without a time',
      '2030-06-20 00:00:00 +02:00',
      '',
      '',
      '2030-06-19T22:00:00.000Z',
      null,
    ],
    [
      'midnight, and the time in the opening hours',
      '2030-06-20 00:00:00 +02:00',
      '',
      'de 9h30 à 12h',
      '2030-06-20T07:30:00.000Z',
      '2030-06-20T10:00:00.000Z',
    ],
    [
      'an end that is the last day, at 00:00',
      '2030-06-20 00:00:00 +02:00',
      '2030-06-22 00:00:00 +02:00',
      '',
      '2030-06-19T22:00:00.000Z',
      '2030-06-22T22:00:00.000Z',
    ],
    [
      'a last day, and its end in the opening hours',
      '2030-06-20',
      '2030-06-22',
      '9h - 18h',
      '2030-06-20T07:00:00.000Z',
      '2030-06-22T16:00:00.000Z',
    ],
    [
      'hours that go past midnight',
      '2030-06-20 20:00:00 +02:00',
      '',
      '20h - 1h',
      '2030-06-20T18:00:00.000Z',
      '2030-06-20T23:00:00.000Z',
    ],
    [
      'hours that end the day',
      '2030-06-20 20:00:00 +02:00',
      '',
      '20h - 24h',
      '2030-06-20T18:00:00.000Z',
      '2030-06-20T22:00:00.000Z',
    ],
  ])('has %s', (_name, start, end, hours, startsAt, endsAt) => {
    expect(times(start, end, hours)).toEqual([startsAt, endsAt]);
  });

  it('starts when its front matter says so, although "Horaires" contradicts it by an hour', () => {
    const text = eventDocument({ start: '2030-02-12 14:00:00 +01:00', fields: ['Horaires | 15h - 17h'] });
    const { entry, contradictions } = transform(text);
    expect([entry.data.startsAt, entry.data.endsAt]).toEqual([
      '2030-02-12T13:00:00.000Z',
      '2030-02-12T16:00:00.000Z',
    ]);
    expect(contradictions).toEqual([
      {
        event: 'Une rencontre',
        attribute: 'startsAt',
        chosen: { value: '2030-02-12T13:00:00.000Z', file: 'a.md', sentence: 'event_start_date: 14:00' },
        rejected: [
          {
            value: '2030-02-12T14:00:00.000Z',
            file: 'a.md',
            sentence: 'Horaires : 15h - 17h',
            reason: "the front matter's event_start_date outranks the opening hours",
            code: 'hours-lose',
            values: { key: 'event_start_date' },
          },
        ],
      },
    ]);
  });
});
