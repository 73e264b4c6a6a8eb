import { transform } from '../../../test-support';

const page = (lines: string, body = '') =>
  transform(`---\ntitle: x\nhead:\n  desc: Un mot\n${lines}\n---\n\n${body}\n`);
const MARCH = { startsAt: '2031-03-02T23:00:00.000Z', endsAt: '2031-04-18T22:00:00.000Z' };
const MAY = { startsAt: '2031-05-14T22:00:00.000Z', endsAt: '2031-05-15T22:00:00.000Z' };

describe('steps with dates in brackets', () => {
  it.each([
    [
      '- Dépôt des dossiers (du 3 mars au 18 avril 2031)',
      'Dépôt des dossiers',
      '',
      'du 3 mars au 18 avril 2031',
      MARCH,
    ],
    ['- Jury [15/05/2031]', 'Jury', '', '15/05/2031', MAY],
    ['- "Jury : (15 mai 2031)"', 'Jury', '', '15 mai 2031', MAY],
    ['- Dépôt (en ligne) (3 mars – 18 avril 2031)', 'Dépôt (en ligne)', '', '3 mars – 18 avril 2031', MARCH],
    ['- Jury (15 mai 2031) à Brest', 'Jury à Brest', 'Jury (15 mai 2031) à Brest', '15 mai 2031', MAY],
    ['- Jury (15 mai)', 'Jury (15 mai)', 'Jury (15 mai)', undefined, {}],
    [
      '- Annonce des lauréats (promotion 2031)',
      'Annonce des lauréats (promotion 2031)',
      'Annonce des lauréats (promotion 2031)',
      undefined,
      {},
    ],
    [
      '- Voir [15/05/2031](https://mer.test)',
      'Voir 15/05/2031',
      'Voir [15/05/2031](https://mer.test)',
      undefined,
      {},
    ],
    ['- title: Jury (15 mai 2031)\n  text: À Brest.', 'Jury', 'À Brest.', '15 mai 2031', MAY],
    ['- title: Jury\n  text: À Brest (15 mai 2031).', 'Jury', 'À Brest (15 mai 2031).', '15 mai 2031', MAY],
    ['- title: Dépôt\n  date: du 3 mars au 18 avril 2031', 'Dépôt', '', 'du 3 mars au 18 avril 2031', MARCH],
    ['- title: Dépôt\n  date: En mars', 'Dépôt', '', 'En mars', {}],
  ])('keep their words: %s', (item, title, text, dateLabel, dates) => {
    const { entry, unplaced } = page(`steps:\n${item}`);
    expect([entry.data.steps, unplaced]).toEqual([[{ title, text, dateLabel, ...dates }], []]);
  });

  it.each(['steps', 'etapes', 'étapes', 'calendar', 'calendrier'])('are found under %s', (key) => {
    const { data } = page(`${key}:\n- Jury [15/05/2031]\n- Puis la fête`).entry;
    expect([data.steps, data.body]).toMatchObject([
      [{ title: 'Jury', ...MAY }, { title: 'Puis la fête' }],
      '',
    ]);
  });
});

const STEPS = [
  { title: 'Vous écrivez', text: '**Vous écrivez** au port\n   de Brest.' },
  {
    title: 'Le jury lit',
    text: 'Le jury lit (15 mai 2031). Puis il choisit.',
    dateLabel: '15 mai 2031',
    ...MAY,
  },
];
const LIST = '1. **Vous écrivez** au port\n   de Brest.\n2. Le jury lit (15 mai 2031). Puis il choisit.';

describe('a numbered list of a programme page', () => {
  it.each(['how', 'process', 'démarche', 'calendrier', 'comment-participer', 'how_it_works'])(
    'becomes its steps under the key %s',
    (key) => {
      const { data } = page(
        `${key}: |-\n  Voici comment.\n\n  ${LIST.replaceAll('\n', '\n  ')}\n\n  Merci !`
      ).entry;
      expect([data.steps, data.body]).toEqual([STEPS, '']);
      expect(data.stepsIntroduction).toMatch(/^## .+\n\nVoici comment\.\n\nMerci !$/);
    }
  );

  it.each(['## Comment ça marche', '### Calendrier', '## The process', '# Votre parcours'])(
    'becomes its steps under the heading %s',
    (heading) => {
      const { data } = page('', `Un mot.\n\n${heading}\n\nVoici.\n\n${LIST}\n\n## Après\n\nMerci.`).entry;
      expect([data.steps, data.stepsIntroduction, data.body]).toEqual([
        STEPS,
        `${heading}\n\nVoici.`,
        'Un mot.\n\n## Après\n\nMerci.',
      ]);
    }
  );

  it('becomes its steps in the programme text too', () => {
    const { data } = page(
      `program: |-\n  Un mot.\n\n  ## Comment\n\n  ${LIST.replaceAll('\n', '\n  ')}\nautre: Encore un mot.`
    ).entry;
    expect([data.steps, data.body]).toEqual([STEPS, 'Un mot.\n\n## Autre\n\nEncore un mot.']);
  });

  it.each(['## Critères', '## Pièces à fournir', '## FAQ', '## Nos objectifs\n\n### Cette année'])(
    'stays text under a heading that numbers something else: %s',
    (heading) => {
      const body = `${heading}\n\n${LIST}`;
      const { data } = page('', body).entry;
      expect([data.steps, data.body]).toEqual([[], body]);
    }
  );

  it('stays text beside steps, without a heading, and alone', () => {
    const given = page('steps: |-\n  1. Un\n  2. Deux', `## Comment\n\n${LIST}`).entry.data;
    expect([given.steps, given.body]).toMatchObject([
      [{ title: 'Un' }, { title: 'Deux' }],
      `## Comment\n\n${LIST}`,
    ]);
    expect(page('', LIST).entry.data).toMatchObject({ steps: [], body: LIST });
    expect(page('', '## Comment\n\n1. Un seul.').entry.data).toMatchObject({ steps: [] });
  });
});
