import { type Condition } from './condition';
import { bounds, filterCondition, FilterError, list, truth } from './filter';
import { holds } from '../test-support';

/** Which of three rows a filter finds if `$eq`, `$lt`, … compare the row's number. */
function found(filter: unknown): number[] {
  const leaf = (operator: string, operand: unknown): Condition => ({
    kind: 'ids',
    ids: idsOf(operator, operand),
  });
  const condition = filterCondition(filter, leaf);
  return [1, 2, 3].filter((id) => holds(condition, { id }));
}

function idsOf(operator: string, operand: unknown): number[] {
  if (operator === '$eq') return [operand as number];
  if (operator === '$gt') return [1, 2, 3].filter((id) => id > (operand as number));
  if (operator === '$in') return operand as number[];
  if (operator === '$notIn') return [1, 2, 3].filter((id) => !(operand as number[]).includes(id));
  if (operator === '$between') return bounds(operand) as number[];
  throw new Error(`${operator} was not expected`);
}

describe('the filter of one attribute', () => {
  it.each<[string, unknown, number[]]>([
    ['is met by the value itself', 2, [2]],
    ['takes a bare list as $in', [1, 3], [1, 3]],
    ['takes an operator', { $gt: 1 }, [2, 3]],
    ['joins several operators with "and"', { $gt: 1, $notIn: [3] }, [2]],
    ['without any operator finds everything', {}, [1, 2, 3]],
    ['negates a value with $not', { $not: 2 }, [1, 3]],
    ['negates several operators together with $not', { $not: { $gt: 1, $notIn: [3] } }, [1, 3]],
    ['takes $not of $not', { $not: { $not: { $eq: 2 } } }, [2]],
    ['takes $not of a bare list', { $not: [1, 2] }, [3]],
    ['joins the parts of $and', { $and: [{ $gt: 1 }, { $notIn: [3] }] }, [2]],
    ['joins the parts of $or', { $or: [{ $eq: 1 }, { $gt: 2 }] }, [1, 3]],
    ['takes nested groups', { $and: [{ $or: [1, 2] }, { $not: { $eq: 1 } }] }, [2]],
    ['takes a single part of $and as a list of one', { $and: { $gt: 2 } }, [3]],
    ['takes a single part of $or as a list of one', { $or: { $gt: 2 } }, [3]],
    ['finds any of the values, when an operator for one value gets a list', { $eq: [1, 3] }, [1, 3]],
    ['finds nothing, when such an operator gets an empty list', { $eq: [] }, []],
    ['gives the whole list to $in', { $in: [1, 2] }, [1, 2]],
    ['gives the whole list to $notIn', { $notIn: [1, 2] }, [3]],
    ['gives both bounds to $between', { $between: [2, 3] }, [2, 3]],
  ])('%s', (_name, filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });

  it('takes a Date and null as values', () => {
    const date = new Date('2022-03-18T23:00:00.000Z');
    const operands: unknown[] = [];
    const leaf = (operator: string, operand: unknown): Condition => {
      operands.push([operator, operand]);
      return { kind: 'ids', ids: [] };
    };
    filterCondition(date, leaf);
    filterCondition(null, leaf);
    expect(operands).toEqual([
      ['$eq', date],
      ['$eq', null],
    ]);
  });
});

describe('the operand', () => {
  it.each<[string, unknown, unknown[]]>([
    ['a list stays one', [1, 2], [1, 2]],
    ['a single value is a list of one', 1, [1]],
    ['null is a list of one', null, [null]],
    ['an empty list stays empty', [], []],
  ])('of an operator that takes a list: %s', (_name, operand, expected) => {
    expect(list(operand)).toEqual(expected);
  });

  it('of $between is two bounds', () => {
    expect(bounds([1, 2])).toEqual([1, 2]);
  });

  it.each<[string, unknown, string]>([
    ['one value', 'open', '$between got "open": give it two values'],
    ['a list of one', ['open'], '$between got ["open"]: give it two values'],
    ['an empty list', [], '$between got []: give it two values'],
    ['a list of three', [1, 2, 3], '$between got [1,2,3]: give it two values'],
  ])('of $between is refused as %s', (_name, operand, message) => {
    expect(() => bounds(operand)).toThrow(new FilterError(message));
  });

  it.each([true, 'true', 1, '1', 't'])('of $null is true for %p', (operand) => {
    expect(truth(operand)).toBe(true);
  });

  it.each([false, 'false', 0, '0', 'f'])('of $null is false for %p', (operand) => {
    expect(truth(operand)).toBe(false);
  });
});
