import en from './en.json';
import fr from './fr.json';
import { remedyOf, say } from './say';

const placeholders = (texts: Record<string, string>) =>
  Object.entries(texts).map(([key, text]) => [
    key,
    [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort(),
  ]);

describe('what a report says', () => {
  it('is said in English and in French, with the same values', () => {
    expect(placeholders(fr)).toEqual(placeholders(en));
  });

  it('is a sentence with its values in it', () => {
    expect(say('not-a-flag', { key: 'open', text: '{key}' })).toEqual({
      message: '"open" is "{key}"',
      code: 'not-a-flag',
      values: { key: 'open', text: '{key}' },
    });
    expect(remedyOf('not-a-flag')).toBe('write true or false');
  });

  it('puts no-break spaces before French punctuation', () => {
    const breaking = Object.values(fr).filter((text) => / [:;!?»]|« /.test(text));
    expect(breaking).toEqual([]);
  });
});
