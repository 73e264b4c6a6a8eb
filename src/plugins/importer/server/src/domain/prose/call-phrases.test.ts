import { callPhrasesOf } from './call-phrases';

describe('a call in a sentence', () => {
  it.each([
    ['a word', 'son sixième appel à projets', 'projects', '6'],
    ['digits and "e"', 'le 6e appel à projets', 'projects', '6'],
    ['digits and "ème"', 'le 6ème appel à candidatures', 'applications', '6'],
    ['"1er"', 'le 1er appel à projets', 'projects', '1'],
    ['"premier"', 'notre premier appel à projet', 'projects', '1'],
    ['Roman numerals', 'le XIVe appel à projets', 'projects', '14'],
    ['"n°" behind', "l'appel à projets n° 6 est ouvert", 'projects', '6'],
    ['an edition', "la troisième édition de l'appel à projets", 'projects', '3'],
    ['a promotion', "l'appel à candidatures pour notre promotion 6", 'applications', '6'],
    ['a promotion with a name', "l'appel à candidatures de la promotion SIL n°6", 'applications', '6'],
    ['an adjective between', 'son sixième grand appel à projets', 'projects', '6'],
    ['capitals without accents', "L'APPEL A PROJET 2022 EST FERMÉ", 'projects', null],
    ['no number', "l'appel à projets est ouvert", 'projects', null],
    ['a year, which is not an edition', "l'appel à projets de la promotion 2030", 'projects', null],
    ['a life, which is not a numeral', 'une nouvelle vie appel à projets', 'projects', null],
    ['expressions of interest', "l'appel à manifestation d'intérêt", 'expressions-of-interest', null],
    ['an acronym', 'le 2e AMI est ouvert', 'expressions-of-interest', '2'],
    ['tenders', "un appel d'offres", 'tenders', null],
  ])('with %s', (_name, sentence, kind, edition) => {
    expect(callPhrasesOf(sentence).map((phrase) => [phrase.kind, phrase.edition])).toEqual([[kind, edition]]);
  });

  it.each([
    ['a friend', 'un ami du programme'],
    ['several calls in general', 'les appels à projets du ministère'],
    ['a phone call', 'un appel à la mairie'],
  ])('is not %s', (_name, sentence) => {
    expect(callPhrasesOf(sentence)).toEqual([]);
  });
});
