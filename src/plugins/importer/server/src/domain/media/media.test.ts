import { addressesIn, withAddresses } from './addresses-in-text';
import { candidatesFor, isRemote, mayBeFile } from './candidates';
import { withoutTags } from '../templates';

describe('addresses in a text', () => {
  it.each([
    ['![a](/a.png)', '/a.png', true],
    ['![a [b] c](/a.png "Titre")', '/a.png', true],
    ['[a](/a.pdf)', '/a.pdf', false],
    ['[![x](/vignette.png)](/a.pdf)', '/a.pdf', false],
    ['[a]: /a.pdf "Titre"', '/a.pdf', false],
    ['<img class="x" src="/a.png">', '/a.png', true],
    ["<a href='/a.pdf'>a</a>", '/a.pdf', false],
    ['[a](<docs/a.pdf>)', 'docs/a.pdf', false],
  ])('are found in %s', (text, address, isImage) => {
    expect(addressesIn(text)).toContainEqual(expect.objectContaining({ address, isImage }));
  });

  it('are replaced, and nothing else is', () => {
    const text = '![](a.png) a.png [x](b.pdf) <img src="a.png"> [y](c.pdf)';
    const others = new Map([
      ['a.png', '/uploads/1.png'],
      ['b.pdf', '/uploads/2.pdf'],
    ]);
    expect(withAddresses(text, others)).toBe(
      '![](/uploads/1.png) a.png [x](/uploads/2.pdf) <img src="/uploads/1.png"> [y](c.pdf)'
    );
  });
});

describe('a file that a document names', () => {
  it.each([
    ['/images/a%20b.png?v=2#x', ['images/a b.png', 'static/images/a b.png']],
    ['a.png', ['agenda/2030/a.png', 'a.png', 'static/a.png']],
    ['../a.png', ['agenda/a.png', 'a.png']],
    ['../../../a.png', []],
    ['/../a.png', ['a.png']],
  ])('%s may lie at %j', (address, paths) => {
    expect(candidatesFor(address, 'agenda/2030/x.md', ['.', 'static'])).toEqual(paths);
  });

  it('is told from pages and from other sites', () => {
    expect(['/a.png', '/a/', '/a.html', '/a', 'doc.pdf?x'].map(mayBeFile)).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
    expect(['https://x.test/a.png', '//x.test', 'mailto:a@b.test', 'a:b.png', '/a'].map(isRemote)).toEqual([
      ...[true, true, true, true],
      false,
    ]);
  });
});

describe('tags of a generator', () => {
  it.each([
    ['![]({{ "/a.png" | relative_url }})', '![](/a.png)'],
    ['![]({{ site.baseurl }}/a.png)', '![](/a.png)'],
    ['[x]({{< ref "b.md" >}})', '[x](b.md)'],
    ['{{< figure src="a.png" alt="Un port" caption="Le port" >}}', '![Un port](a.png)\n\n_Le port_'],
    ["{{% figure src='a.png' link='/x' %}}", '[![](a.png)](/x)'],
  ])('%s is replaced', (text, replaced) => {
    expect(withoutTags(text)).toEqual({ text: replaced, left: [] });
  });

  it('stay in the text if nothing stands for them, and are named once', () => {
    const text = 'a {% include b.html %} {{ page.title }} {% include b.html %} {{< youtube x >}} { a }';
    expect(withoutTags(text)).toEqual({
      text,
      left: ['{% include b.html %}', '{{ page.title }}', '{{< youtube x >}}'],
    });
  });
});
