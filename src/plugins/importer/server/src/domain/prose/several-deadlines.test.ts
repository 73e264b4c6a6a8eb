import { findMentions } from './mentions';

/** A document dated Tuesday 29 January 2030, in Paris. */
const CONTEXT = { locale: 'fr', zone: 'Europe/Paris', documentDate: '2030-01-29T09:00:00.000Z' };

const winter = (day: string) => `${day}T23:00:00.000Z`;
const summer = (day: string) => `${day}T22:00:00.000Z`;

describe('a call with more than one deadline, or beside another call', () => {
  const told = (text: string) =>
    findMentions('', [text], CONTEXT).mentions.map(({ name, edition, closes, formerly, cutOffs }) => ({
      ...(name && { name }),
      ...(edition && { edition }),
      closes: closes?.at,
      ...(formerly.length > 0 && { formerly }),
      ...(cutOffs.length > 0 && { cutOffs }),
    }));

  it.each([
    [
      'each with words of its own',
      'Appel à projets : dépôt jusqu’au 15 mars 2030 pour le littoral, jusqu’au 3 avril 2030 pour les îles.',
      [{ closes: summer('2030-04-03'), cutOffs: [winter('2030-03-15')] }],
    ],
    [
      'in rounds with numbers',
      'L’appel à projets a deux temps. La première période ferme le 15 mars ; la deuxième période ferme le 3 avril.',
      [{ closes: summer('2030-04-03'), cutOffs: [winter('2030-03-15')] }],
    ],
    [
      'of which one is said to be the first one, behind it',
      'L’appel à projets ferme le 15 mars 2030 (le 4 mars 2030 initialement).',
      [{ closes: winter('2030-03-15'), formerly: [winter('2030-03-04')] }],
    ],
    [
      'of which an erratum replaces one',
      '## Appel à projets : erratum\n\nAu lieu de : date limite le 4 mars 2030\n\nLire : date limite le 15 mars 2030',
      [{ closes: winter('2030-03-15'), formerly: [winter('2030-03-04')] }],
    ],
    [
      'in a quotation of several lines',
      '# Appel à projets\n\n> Délai supplémentaire : jusqu’au 15 mars 2030. La clôture était prévue le 4\n> mars 2030, 12 h.',
      [{ closes: winter('2030-03-15'), formerly: ['2030-03-04T11:00:00.000Z'] }],
    ],
    [
      'whose names have an edition each',
      'Les appels à projets « Digues » (3e édition) et « Phares » (1re édition) ferment le 15 mars 2030.',
      [
        { name: 'Digues', edition: '3', closes: winter('2030-03-15') },
        { name: 'Phares', edition: '1', closes: winter('2030-03-15') },
      ],
    ],
    [
      'whose kind is in brackets',
      '« Digues » (appel à projets) : dépôt jusqu’au 15 mars 2030',
      [{ name: 'Digues', closes: winter('2030-03-15') }],
    ],
    [
      'whose names have a deadline each, in brackets',
      'Deux appels à projets sont ouverts : « Digues » (jusqu’au 15 mars 2030) et « Phares » (jusqu’au 3 avril 2030).',
      [
        { name: 'Digues', closes: winter('2030-03-15') },
        { name: 'Phares', closes: summer('2030-04-03') },
      ],
    ],
    [
      'in a list of names in quotes',
      'Les appels à projets en cours :\n\n- « Digues », jusqu’au 15 mars 2030 ;\n- « Phares », jusqu’au 3 avril 2030.',
      [
        { name: 'Digues', closes: winter('2030-03-15') },
        { name: 'Phares', closes: summer('2030-04-03') },
      ],
    ],
    [
      'whose name is the title of the sentence',
      '« Digues » : l’appel à projets ferme le 15 mars 2030 à 17 h, et non le 4 mars.',
      [{ name: 'Digues', closes: '2030-03-15T16:00:00.000Z', formerly: [winter('2030-03-04')] }],
    ],
    [
      'whose hours are all of one zone',
      'L’appel à projets ferme le 15 mars 2030 à 12 h. Les heures sont données à l’heure de Nouméa.',
      [{ closes: '2030-03-15T01:00:00.000Z' }],
    ],
    [
      'in a column without the word "call"',
      '## Appels à projets\n\n| Intitulé | Clôture |\n|---|---|\n| Digues | 15 mars 2030 |\n| Phares | 4 mars 2030 |',
      [
        { name: 'Digues', closes: winter('2030-03-15') },
        { name: 'Phares', closes: winter('2030-03-04') },
      ],
    ],
  ])('%s', (_what, text, calls) => {
    expect(told(text)).toEqual(calls);
  });
});
