import { transform } from '../../../test-support';

/** An event that is no more than a place and these lines of front matter. */
const modeOf = (place: string, lines: string, body = '') => {
  const text = `---\ntitle: x\nevent_start_date: 2031-05-14\nlieu: ${place}\n${lines}\n---\n\n${body}\n`;
  const { entry, unplaced } = transform(text);
  return { ...entry.data, unplaced } as Record<string, unknown>;
};
const field = (label: string, content: string, link = '') =>
  `champs_informations:\n- intitule: ${label}\n  contenu: "${content}"\n  lien: ${link}`;

describe('how an event is attended', () => {
  it.each([
    ['hybrid', '', 'mode: hybride'],
    ['hybrid', 'Lorient', 'attendance: Hybrid'],
    ['hybrid', '', 'format: en présentiel et à distance'],
    ['hybrid', 'Maison des canaux', 'modalités: Sur place et en visio'],
    ['hybrid', '', 'access: In person and online'],
    ['hybrid', '', 'mode: [présentiel, visioconférence]'],
    ['hybrid', 'Salle des fêtes et en visio', ''],
    ['hybrid', 'Évènement hybride', ''],
    ['hybrid', 'Maison des canaux', field('Modalités', 'En présentiel ou en distanciel, au choix')],
    ['hybrid', 'Maison des canaux', field('Format', 'Retransmission en ligne')],
    ['hybrid', 'Maison des canaux', field('Participation', 'Inscription : présentiel ou en ligne')],
    ['hybrid', 'Maison des canaux', field('Modalités', 'Connectez-vous ici', 'https://visio.test/1')],
    ['hybrid', '12 quai des Phares, 56100 Lorient', 'visio: https://visio.test/1'],
    [
      'hybrid',
      '',
      `venue: Town hall\n${field('How to take part', 'Join the meeting', 'https://meet.test/1')}`.replace(
        'How to take part',
        'Participation'
      ),
    ],
    ['online', 'Maison des canaux', 'mode: à distance'],
    ['online', 'Webinaire et visio', ''],
    ['online', 'https://visio.test/1', ''],
    ['in-person', 'Maison des canaux', field('Modalités', 'Inscription en ligne obligatoire')],
    ['in-person', 'Maison des canaux', field('Modalités', 'Pas de retransmission en ligne')],
    ['in-person', 'Maison des canaux', field('Accès', 'Plan d’accès', 'https://plan.test')],
    ['in-person', '', 'location: Town hall\nformat: in person, online registration'],
    [null, '', 'format: 16:9'],
  ])('is %s: %s %s', (mode, place, lines) => {
    expect(modeOf(place, lines).attendanceMode).toBe(mode);
  });

  it('keeps the link by which one takes part', () => {
    expect([
      modeOf('https://visio.test/1', '').onlineUrl,
      modeOf('', 'mode: hybride\nlien_visio: https://visio.test/2').onlineUrl,
      modeOf('Lorient', field('Modalités', 'Connectez-vous ici', 'https://visio.test/3')).onlineUrl,
    ]).toEqual(['https://visio.test/1', 'https://visio.test/2', 'https://visio.test/3']);
  });

  it('leaves a key to the report that says something else', () => {
    expect(modeOf('Lorient', 'format: A4').unplaced).toEqual([{ key: 'format', line: 5 }]);
  });
});

describe('the place and the address of an event', () => {
  it.each([
    ['two lines', 'adresse: "12 rue du Port\\n29200 Brest"', '', null, '12 rue du Port, 29200 Brest'],
    [
      'one text of two lines',
      'adresse: |\n  12, rue du Port\n  29200 Brest',
      '',
      null,
      '12 rue du Port, 29200 Brest',
    ],
    [
      'three parts',
      'venue: "Salle X, 12 rue du Port, 29200 Brest"',
      '',
      'Salle X',
      '12 rue du Port, 29200 Brest',
    ],
    [
      'three lines',
      'location: |-\n  Salle X\n  12 bis quai du Port\n  29200 Brest',
      '',
      'Salle X',
      '12 bis quai du Port, 29200 Brest',
    ],
    [
      'a venue in two parts',
      'place: Maison des canaux, salle 3, 1 quai du Port, 75019 Paris 19',
      '',
      'Maison des canaux, salle 3',
      '1 quai du Port, 75019 Paris 19',
    ],
    ['no comma', 'adresse: 12 rue du Port 29200 Brest', '', null, '12 rue du Port, 29200 Brest'],
    [
      'a street without a number',
      'place: "Capitainerie, quai des Phares, 56100 Lorient"',
      '',
      'Capitainerie',
      'quai des Phares, 56100 Lorient',
    ],
    [
      'its country',
      'address: "3 place de l’Église\\n29217 Le Conquet\\nFrance"',
      '',
      null,
      '3 place de l’Église, 29217 Le Conquet, France',
    ],
    [
      'a venue beside it',
      'place: Halle aux voiles\nadresse: |\n  Hall B\n  12 rue du Chenal\n  17000 La Rochelle',
      '',
      'Halle aux voiles',
      'Hall B, 12 rue du Chenal, 17000 La Rochelle',
    ],
    [
      'no postal code',
      'place: Auditorium\nadresse: |\n  20 avenue de Ségur\n  Paris 7',
      '',
      'Auditorium',
      '20 avenue de Ségur, Paris 7',
    ],
    [
      'two lines of the body',
      '',
      'Rendez-vous le 14 mai.\n\nSalle X\n12 rue du Port\n29200 Brest',
      'Salle X',
      '12 rue du Port, 29200 Brest',
    ],
    [
      'lines of the body with marks',
      '',
      '**Lieu :** Salle X<br>\n12 rue du Port\\\n29200 Brest',
      'Salle X',
      '12 rue du Port, 29200 Brest',
    ],
    [
      'a line of the body with its label',
      '',
      '- Lieu : Salle X, 12 rue du Port, 29200 Brest',
      'Salle X',
      '12 rue du Port, 29200 Brest',
    ],
    [
      'a sentence',
      'place: Salle X',
      'Venez au 12 rue du Port, 29200 Brest, dès 9 h.',
      'Salle X',
      '12 rue du Port, 29200 Brest',
    ],
    [
      'an information field',
      'champs_informations:\n- intitule: Adresse\n  contenu: 12 rue du Port, 29200 Brest',
      '',
      null,
      '12 rue du Port, 29200 Brest',
    ],
    [
      'not that of a contact',
      'place: Salle X',
      'Contact : Sillage\n12 rue du Port\n29200 Brest',
      'Salle X',
      null,
    ],
    [
      'not one of two',
      'place: Salle X',
      '12 rue du Port, 29200 Brest\n\n3 rue du Bac, 29200 Brest',
      'Salle X',
      null,
    ],
    ['none of an online event', 'place: En ligne', 'Sillage, 12 rue du Port, 29200 Brest', 'En ligne', null],
  ])('are read: %s', (_name, lines, body, place, address) => {
    const read = modeOf('', lines, body);
    expect([read.place, read.address]).toEqual([place, address]);
  });
});
