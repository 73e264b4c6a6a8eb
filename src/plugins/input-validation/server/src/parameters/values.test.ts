import { findBadText } from './text';
import { valueRemedy } from './values';

describe('a value', () => {
  it.each<[type: string, good: unknown[], bad: unknown[]]>([
    [
      'integer',
      ['0', 5, '-2147483648', '2147483647', ' 7 ', '+7', null, undefined],
      ['2147483648', 1.5, '', 'a', true, 1e21, {}],
    ],
    ['increments', ['1', 1], ['1e3', '0x10', 'NaN', '']],
    [
      'biginteger',
      ['9223372036854775807', '-9223372036854775808'],
      ['9223372036854775808', '99999999999999999999', '1.0'],
    ],
    ['float', ['1.5', 1, '-1e3'], ['', 'a', 'Infinity', '1e999', true, NaN]],
    ['decimal', ['2.25'], ['2,25']],
    ['boolean', [true, 'false', 't', 'f', '1', 0], ['', 'yes', 2, 'TRUE']],
    [
      'datetime',
      ['2022-03-18T23:00:00.000Z', '2022-03-18', 1647644400000, new Date(0), '+275760-01-01T00:00:00Z'],
      ['', 'abc', '2022-02-30', '-200000-01-01T00:00:00Z', '9e99', new Date(NaN), true],
    ],
    [
      'date',
      ['2022-03-18', '2022-03-18T10:00:00Z', new Date(0)],
      ['', '2022-02-30', '0000-01-01', '18.3.2022'],
    ],
    ['time', ['12:30:00', '12:30:00.000'], ['25:00:00', '12:30', '']],
    ['string', ['', 'anything', 5, true], []],
    ['json', [{ any: 'thing' }, 'x'], []],
  ])('of the type %s is accepted, or gets a remedy', (type, good, bad) => {
    const isGood = (value: unknown) => valueRemedy(type, value) === null;
    expect(good.filter((value) => !isGood(value))).toEqual([]);
    expect(bad.filter(isGood)).toEqual([]);
  });
});

describe('a text', () => {
  it.each([
    ['in a value', { a: ['x', { b: 'y\u0000' }] }, ['a', 1, 'b']],
    ['in a name', { a: { 'b\u0000c': 1 } }, ['a', 'b\\u0000c']],
    ['of half a pair', { a: 'x\udc00' }, ['a']],
    ['of half a pair in a name', { '\ud800': 1 }, ['\\ud800']],
  ])('that cannot be stored is found: %s', (_what, value, path) => {
    expect(findBadText(value)?.path).toEqual(path);
  });

  it('that can be stored is left alone', () => {
    expect(findBadText({ a: ['é', '👩‍🚀', '\uffff', '', null, 5, new Date(0)], 'b ': { c: true } })).toBeNull();
  });
});
