import type { Core } from '@strapi/strapi';

import { warnOfProcessZone } from './process-zone';

const PARIS = [-60, -120, -120, -60];
const MARTINIQUE = [240, 240, 240, 240];

/** The warnings on a database, in a process of that zone. */
function warnings(client: string, offsets: number[]): string[] {
  const lines: string[] = [];
  const strapi = { db: { dialect: { client } }, log: { warn: (line: string) => lines.push(line) } };
  warnOfProcessZone(strapi as unknown as Core.Strapi, offsets);
  return lines;
}

describe('the zone of the process', () => {
  it.each(['postgres', 'mysql'])(
    'gets a warning with the remedy on %s, if it has daylight saving',
    (client) => {
      expect(warnings(client, PARIS)).toEqual([
        expect.stringMatching(
          /has daylight saving.*Set process\.env\.TZ = 'UTC' at the top of config\/database$/
        ),
      ]);
    }
  );

  it('gets no warning if its distance from UTC is always the same', () => {
    expect(warnings('postgres', MARTINIQUE)).toEqual([]);
  });

  it('gets no warning on SQLite, where instants are numbers', () => {
    expect(warnings('sqlite', PARIS)).toEqual([]);
  });
});
