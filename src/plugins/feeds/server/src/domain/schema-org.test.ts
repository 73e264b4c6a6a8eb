import { readFileSync } from 'node:fs';
import path from 'node:path';

import { vocabularyOf } from '../../../../../../scripts/schema-org/vocabulary';
import { hasProperty, isKindOf, isType } from './schema-org';

describe('the names of schema.org', () => {
  it('are those of schema-dts: run npm run schema-org after an upgrade', () => {
    const declarations = readFileSync(require.resolve('schema-dts/dist/schema.d.ts'), 'utf8');
    const written = readFileSync(path.join(__dirname, 'schema-org.json'), 'utf8');
    expect(written).toBe(vocabularyOf(declarations));
  });

  it.each([
    ['Festival', true],
    ['JobPosting', true],
    ['JobPostng', false],
    ['constructor', false],
  ])('know whether %s is a type: %s', (name, known) => {
    expect(isType(name)).toBe(known);
  });

  it.each([
    ['Festival', 'Event', true],
    ['CourseInstance', 'Event', true],
    ['GovernmentService', 'Service', true],
    ['Event', 'Event', true],
    ['Event', 'Festival', false],
    ['Course', 'Event', false],
  ])('know whether a %s is a kind of %s: %s', (type, other, is) => {
    expect(isKindOf(type, other)).toBe(is);
  });

  it.each([
    ['JobPosting', 'validThrough', true],
    ['JobPosting', 'name', true],
    ['Festival', 'startDate', true],
    ['JobPosting', 'validThru', false],
    ['Event', 'validThrough', false],
  ])('know whether %s has the property %s: %s', (type, property, has) => {
    expect(hasProperty(type, property)).toBe(has);
  });
});
