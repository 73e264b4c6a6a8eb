import en from './en.json';
import fr from './fr.json';
import { remedyOf, say } from './say';

const placeholders = (texts: Record<string, string>) =>
  Object.entries(texts).map(([key, text]) => [
    key,
    [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort(),
  ]);

describe('a sentence of a report', () => {
  it('exists in English and in French, with the same values', () => {
    expect(placeholders(fr)).toEqual(placeholders(en));
  });

  it('contains its values', () => {
    expect(say('not-a-flag', { key: 'open', text: '{key}' })).toEqual({
      message: '"open" is "{key}"',
      code: 'not-a-flag',
      values: { key: 'open', text: '{key}' },
    });
    expect(remedyOf('not-a-flag')).toBe('write true or false');
  });

  it('has no-break spaces before French punctuation', () => {
    const breaking = Object.values(fr).filter((text) => / [:;!?»]|« /.test(text));
    expect(breaking).toEqual([]);
  });
});
