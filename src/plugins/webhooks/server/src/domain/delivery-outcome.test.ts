import { judge, problemOf } from './delivery-outcome';

const REDIRECTS = 'redirects are not followed, write the new address into the subscription';

describe('what follows from a status', () => {
  it.each([
    [null, 'again'],
    [100, 'again'],
    [199, 'again'],
    [200, 'delivered'],
    [204, 'delivered'],
    [299, 'delivered'],
    [300, 'again'],
    [302, 'again'],
    [404, 'again'],
    [409, 'again'],
    [410, 'gone'],
    [411, 'again'],
    [500, 'again'],
  ])('%p: %s', (status, outcome) => {
    expect(judge(status)).toBe(outcome);
  });
});

describe('what is wrong with a status', () => {
  it.each([
    [199, 'answered 199'],
    [200, null],
    [299, null],
    [300, `answered 300: ${REDIRECTS}`],
    [399, `answered 399: ${REDIRECTS}`],
    [400, 'answered 400'],
    [410, 'answered 410'],
  ])('%p: %p', (status, problem) => {
    expect(problemOf(status)).toBe(problem);
  });
});
