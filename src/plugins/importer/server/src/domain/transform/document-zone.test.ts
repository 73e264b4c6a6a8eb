import { transform } from '../../../test-support';

/** An event on 14 May 2031 at 17:00, whose front matter has this line too. */
const read = (line: string, start = '2031-05-14 17:00') =>
  transform(`---\ntitle: x\nlieu: y\nevent_start_date: ${start}\n${line}\n---\n`);

describe('the time zone that a document names', () => {
  it.each([
    ['timezone: America/Cayenne', '2031-05-14T20:00:00.000Z', 'America/Cayenne'],
    ['Timezone: "America/Martinique "', '2031-05-14T21:00:00.000Z', 'America/Martinique'],
    ['time_zone: Indian/Reunion', '2031-05-14T13:00:00.000Z', 'Indian/Reunion'],
    ['timeZone: Pacific/Noumea', '2031-05-14T06:00:00.000Z', 'Pacific/Noumea'],
    ['tz: UTC', '2031-05-14T17:00:00.000Z', 'UTC'],
    ['zone: Europe/London', '2031-05-14T16:00:00.000Z', 'Europe/London'],
    ['event_timezone: Asia/Kolkata', '2031-05-14T11:30:00.000Z', 'Asia/Kolkata'],
    ['event_tz: America/New_York', '2031-05-14T21:00:00.000Z', 'America/New_York'],
    ['fuseau: Indian/Mayotte', '2031-05-14T14:00:00.000Z', 'Indian/Mayotte'],
    ['fuseau_horaire: Europe/Paris', '2031-05-14T15:00:00.000Z', 'Europe/Paris'],
  ])('is that of its dates and of its entry: %s', (line, startsAt, timezone) => {
    const { entry, warnings, unplaced } = read(line);
    expect([entry.data.startsAt, entry.data.timezone]).toEqual([startsAt, timezone]);
    expect([warnings, unplaced]).toEqual([[], []]);
  });

  it('makes an instant of a midnight with the offset of another zone', () => {
    const { data } = read('tz: America/Cayenne', '2031-05-15 00:00:00 +0200').entry;
    expect([data.startsAt, data.timezone]).toEqual(['2031-05-14T22:00:00.000Z', 'America/Cayenne']);
  });

  it.each([
    ['timezone: Paris', 'timezone', 'Paris'],
    ['event_tz: Mars/Phobos', 'event_tz', 'Mars/Phobos'],
    ['zone: Europe/Brest', 'zone', 'Europe/Brest'],
  ])('is reported if there is none of that name: %s', (line, key, text) => {
    const { entry, warnings } = read(line);
    expect([entry.data.startsAt, entry.data.timezone]).toEqual(['2031-05-14T15:00:00.000Z', undefined]);
    expect(warnings).toMatchObject([{ code: 'unknown-zone', values: { key, text }, line: 5 }]);
  });

  it('is not what "zone" says of a country', () => {
    const { entry, warnings, unplaced } = read('zone: Finistère');
    expect([entry.data.timezone, warnings, unplaced]).toEqual([undefined, [], [{ key: 'zone', line: 5 }]]);
  });
});
