import { asHtml, cleanText } from './texts';

describe('a text in a feed', () => {
  it.each([
    ['plain', 'Appel', 'Appel'],
    ['with margins', ' Appel \n', 'Appel'],
    ['with line ends and tabs', 'a\r\nb\tc', 'a\r\nb\tc'],
    ['with control characters', 'a\u0000b\u0008c\u001bd\u007fe', 'abcde'],
    ['with half a character', 'a\ud83d b', 'a b'],
    ['with a whole one', 'a 😀 b', 'a 😀 b'],
    ['with what is not a character', 'a\ufffeb', 'ab'],
    ['empty', ' \u0000 ', null],
    ['that is none', 7, null],
  ])('%s', (_name, given, expected) => {
    expect(cleanText(given)).toBe(expected);
  });

  it('is escaped in HTML', () => {
    expect(asHtml('a <b> & "c"\nd')).toBe('<p>a &lt;b&gt; &amp; &quot;c&quot;<br>d</p>');
  });
});
