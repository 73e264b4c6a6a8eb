import { sentencesOf } from './plain-text';

describe('the sentences of a Markdown text', () => {
  it.each([
    [
      'links and bold',
      'Le **programme** a lancé [son appel](https://x.test/a).',
      ['Le programme a lancé son appel.'],
    ],
    ['two sentences', 'Une phrase. Une autre !', ['Une phrase.', 'Une autre !']],
    ['a paragraph over two lines', 'Une\nphrase.', ['Une phrase.']],
    ['a heading', '## Titre\nTexte', ['Titre', 'Texte']],
    ['list items', '* un\n* deux\n1. trois', ['un', 'deux', 'trois']],
    [
      'HTML',
      '<div><a href="x"><b>Bouton</b></a><p class="y">Ouverture le 3</p></div>',
      ['Bouton', 'Ouverture le 3'],
    ],
    ['entities and no-break spaces', 'l&rsquo;appel\u00a0&agrave; projets', ['l’appel à projets']],
    ['a code that is not a character', 'a&#99999999;b &#233;', ['a&#99999999;b é']],
    ['Kramdown attributes', 'Un bouton{: .btn target="_blank"}', ['Un bouton']],
    ['dates with full stops', 'jusqu’au 18.03.2030 à 12 h. Fin', ['jusqu’au 18.03.2030 à 12 h.', 'Fin']],
    ['comments', 'a <!-- caché --> b', ['a b']],
    ['openings without an end', 'a <!-- b <p c {: d [e](f ![g', ['a <!-- b <p c {: d [e](f ![g']],
    ['a link in a link', '[![image](y.png)](z) et [a [b](c)', ['image et a [b']],
    ['less-than signs', '1 < 2\n3 > 2', ['1 < 2 3 > 2']],
  ])('with %s', (_name, markdown, sentences) => {
    expect(sentencesOf(markdown)).toEqual(sentences);
  });
});
