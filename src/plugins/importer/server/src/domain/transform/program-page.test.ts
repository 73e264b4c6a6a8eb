import { mediaReference } from '../model';
import { splitNumberedSteps } from './numbered-steps';
import { transform } from '../../../test-support';

const PAGE = `---
title: Communes
layout: administrations
open: no
head:
  desc: Sillage aide les communes du littoral.
  title: Devenir commune d’accueil
  apply:
    title: Proposer un projet
    url: /participer
  call:
    title: Le règlement
    url: docs/reglement.pdf
program: |-
  ## Le programme

  Dix mois à bord.
conditions:
  title: Les conditions
  desc: |-
    * être une commune
    * avoir un port
criteres:
- Impact pour les habitants
- title: Portage
  desc: Le maire soutient le projet.
  poids: 3
couleur: '#00aaff'
steps: |-
  ## Les étapes

  1. **Vous proposez** un projet.

  2. Nous répondons. Sous un mois.

  Merci !
wait:
  title: |-
    L’appel à projets
    est fermé.
  desc: Voir [les projets](/projets)
---

Un dernier mot.
`;

describe('a programme page', () => {
  it('becomes an entry, with sections of the body for texts that have no attribute', () => {
    const { entry } = transform(PAGE);
    expect(entry.data).toEqual({
      title: 'Communes',
      audience: 'administrations',
      description: 'Sillage aide les communes du littoral.',
      applyLink: { label: 'Proposer un projet', url: '/participer' },
      documents: [
        { label: 'Le règlement', source: 'docs/reglement.pdf', file: mediaReference('docs/reglement.pdf') },
      ],
      seo: { title: 'Devenir commune d’accueil' },
      body: `## Le programme

Dix mois à bord.

## Les conditions

* être une commune
* avoir un port

## Criteres

* Impact pour les habitants

### Portage

Le maire soutient le projet.

Un dernier mot.`,
      stepsIntroduction: '## Les étapes\n\nMerci !',
      steps: [
        { title: 'Vous proposez', text: '**Vous proposez** un projet.' },
        { title: 'Nous répondons', text: 'Nous répondons. Sous un mois.' },
      ],
      notices: [
        {
          state: 'closed',
          title: 'L’appel à projets est fermé.',
          text: 'Voir [les projets](/projets)',
          link: null,
        },
      ],
    });
  });

  it('reports what is not a text, and the flag that the dates replace', () => {
    const { unplaced, warnings } = transform(PAGE);
    expect(unplaced).toEqual([
      { key: 'criteres.1.poids', line: 27 },
      { key: 'couleur', line: 28 },
    ]);
    expect(warnings).toMatchObject([
      { message: 'the flag "open: false" is not stored: the dates of the calls decide', line: 4 },
    ]);
  });

  it.each([
    ['a layout', 'layout: candidats', 'candidates'],
    ['a title', 'layout: page', 'administrations'],
  ])('is for the audience of %s', (_name, layout, audience) => {
    const { entry } = transform(`---\ntitle: Administrations\n${layout}\nprogram: Un mot\n---\n`);
    expect(entry.data.audience).toBe(audience);
  });

  it('keeps sentences that YAML takes for keys, and keys that name a text', () => {
    const page = `---
title: x
program: Un mot
calendrier:
- Du 4 mars au 31 mars 2030 : appel à candidatures
profils:
- title: Cartographe
  missions: Relever les fonds
---
`;
    const { entry, mentions, unplaced } = transform(page);
    expect(entry.data.body).toBe(`Un mot

## Calendrier

* Du 4 mars au 31 mars 2030 : appel à candidatures

## Profils

### Cartographe

#### Missions

Relever les fonds`);
    expect([mentions.length, unplaced]).toEqual([1, []]);
  });

  it('has lists of dates, which date a call', () => {
    const page =
      '---\ntitle: x\nprogram: Un mot\ncalendrier:\n- "Du 4 mars au 31 mars 2030 : appel à candidatures"\n---\n';
    const { entry, mentions } = transform(page);
    expect(entry.data.body).toBe(
      'Un mot\n\n## Calendrier\n\n* Du 4 mars au 31 mars 2030 : appel à candidatures'
    );
    expect(mentions).toEqual([
      {
        kind: 'applications',
        name: null,
        edition: null,
        opens: { at: '2030-03-03T23:00:00.000Z', relative: false, inWords: false },
        closes: { at: '2030-03-31T22:00:00.000Z', relative: false, inWords: false },
        formerly: [],
        cutOffs: [],
        rolling: false,
        sentence: 'Du 4 mars au 31 mars 2030 : appel à candidatures',
      },
    ]);
  });

  it('takes steps from a list of mappings', () => {
    const page =
      '---\ntitle: x\nsteps:\n- title: Dépôt\n  text: En ligne.\n  date: En mars\n  icone: bateau\n---\n';
    const { entry, unplaced } = transform(page);
    expect(entry.data.steps).toEqual([{ title: 'Dépôt', text: 'En ligne.', dateLabel: 'En mars' }]);
    expect(unplaced).toEqual([{ key: 'steps.0.icone', line: 7 }]);
  });
});

describe('numbered steps', () => {
  it('keep all paragraphs and lists of an item', () => {
    const { steps } = splitNumberedSteps('1. Un\n   * a\n   * b\n\n   Encore.\n2. Deux\nsuite');
    expect(steps.map(({ text }) => text)).toEqual(['Un\n   * a\n   * b\n\n   Encore.', 'Deux\nsuite']);
  });

  it('need a numbered list', () => {
    expect(splitNumberedSteps('Rien.\n\n* à lister')).toEqual({
      introduction: 'Rien.\n\n* à lister',
      steps: [],
    });
  });
});
