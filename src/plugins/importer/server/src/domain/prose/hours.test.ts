import { readHours } from './hours';

const at = (hour: number, minute = 0) => ({ hour, minute });

describe('opening hours', () => {
  it.each([
    ['without spaces', '13h45-14h45', at(13, 45), at(14, 45)],
    ['with spaces', '14h - 18h', at(14), at(18)],
    ['in words', 'de 9 h à 12 h 30', at(9), at(12, 30)],
    ['with a dash', '9h30 – 17h', at(9, 30), at(17)],
    ['with colons', '9:30 - 11:00', at(9, 30), at(11)],
    ['in two halves', '9h30-12h30 / 14h-17h', at(9, 30), at(17)],
    ['after a date', 'Mardi 12/02, 9h30 à 17h', at(9, 30), at(17)],
    ['without an end', 'à partir de 18 heures', at(18), null],
  ])('%s', (_name, text, start, end) => {
    expect(readHours(text)).toEqual({ start, end });
  });

  it('need a time', () => {
    expect(readHours('Toute la journée')).toBeNull();
  });
});
