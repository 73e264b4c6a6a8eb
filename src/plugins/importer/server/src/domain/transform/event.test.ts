import { mediaReference } from '../model';
import { eventDocument, transform, transformIfKnown } from '../../../test-support';

describe('an event', () => {
  it.each([
    ['in an information field', ['Inscription | jusqu’au 2 décembre'], '', '2030-12-02T23:00:00.000Z'],
    [
      '"avant le 7 mai", which leaves that day out',
      ['Inscriptions | Avant le 7 mai'],
      '',
      '2030-05-06T22:00:00.000Z',
    ],
    ['"avant le … à minuit"', ['Inscriptions | Avant le 7 mai à minuit'], '', '2030-05-07T22:00:00.000Z'],
    ['as a field of its own', ['Date limite d’inscription | 2 décembre'], '', '2030-12-02T23:00:00.000Z'],
    ['"closes le"', ['Inscriptions | closes le 2 décembre'], '', '2030-12-02T23:00:00.000Z'],
    ['in its body', [], 'Inscrivez-vous jusqu’au 2 décembre à 12 h.', '2030-12-02T11:00:00.000Z'],
    ['but not from a call’s deadline', [], 'Inscrivez-vous à l’appel à projets jusqu’au 2 décembre.', null],
  ])('knows until when one can register: %s', (_name, fields, body, closes) => {
    const { entry } = transform(eventDocument({ date: '2030-04-28', fields, body }));
    expect(entry.data.registrationClosesAt).toBe(closes);
  });

  it('reports that "avant le" leaves the day out', () => {
    const { warnings } = transform(
      eventDocument({ date: '2030-04-28', fields: ['Inscriptions | Avant le 7 mai'] })
    );
    expect(warnings).toMatchObject([{ message: expect.stringContaining('is read as leaving that day out') }]);
  });

  it.each([
    [
      'online, with a way in',
      'Webinaire 100% en ligne ',
      '',
      'Connectez-vous ici',
      ['online', 'https://x.test', null],
    ],
    [
      'online, with a registration',
      'En visioconférence',
      '',
      'Inscription ici',
      ['online', null, 'Inscription ici'],
    ],
    [
      'in person',
      'Maison des canaux',
      '1 quai du Port',
      'Inscription obligatoire',
      ['in-person', null, 'Inscription obligatoire'],
    ],
    [
      'in person, though nothing says what the link is',
      'Maison des canaux',
      '',
      'Par ici',
      ['in-person', null, 'Par ici'],
    ],
    [
      'hybrid',
      'Maison des canaux et en ligne',
      '1 quai du Port',
      'Connectez-vous ici',
      ['hybrid', 'https://x.test', null],
    ],
  ])('takes place %s', (_name, place, address, words, expected) => {
    const { data } = transform(
      eventDocument({ place, address, fields: [`Modalités | ${words} | https://x.test`] })
    ).entry;
    const registration = data.registration as { label: string } | null;
    expect([data.attendanceMode, data.onlineUrl, registration?.label ?? null]).toEqual(expected);
  });

  it('leaves out stray spaces and empty keys, and names every other key', () => {
    const text = `---
title: ' Une   rencontre '
date: 2030-01-28
event_start_date: 2030-02-12
lieu: ' Maison  des canaux '
adresse:
tags:
- ' eau '
-
champs_informations:
- intitule: 'Tarif '
  contenu: ' Gratuit '
  lien:
- intitule:
  contenu:
diaporama_couleur: bleu
: rien
layout:
---
`;
    const { entry, unplaced } = transform(text);
    expect([entry.title, entry.data.place, entry.data.address, entry.relations[0].entries]).toEqual([
      'Une rencontre',
      'Maison des canaux',
      null,
      [{ name: 'eau' }],
    ]);
    expect(entry.data.informationFields).toEqual([{ label: 'Tarif', content: 'Gratuit', link: null }]);
    expect(unplaced).toEqual([
      { key: 'diaporama_couleur', line: 16 },
      { key: '(empty key)', line: 17 },
    ]);
  });

  it('keeps its body as it was: Markdown, HTML and Kramdown attributes', () => {
    const body =
      '## Déroulé\n\n* **14h :** accueil\n\n<div class="x"><br></div>\n\n[Venir](/y){: .btn target="_blank"}';
    expect(transform(eventDocument({ body })).entry.data.body).toBe(body);
  });

  it('keeps the line breaks of an alternative text', () => {
    const text =
      '---\ntitle: x\nlieu: y\nune-ou-diaporama:\n- image: /a.png\n  alternative-textuelle: "Un\\nDeux \\nTrois"\n---\n';
    const alternativeText = 'Un\nDeux \nTrois';
    expect(transform(text).entry.data.slides).toEqual([
      { source: '/a.png', alternativeText, image: mediaReference('/a.png', { alternativeText }) },
    ]);
  });

  it.each([
    ['an impossible start', { start: '2030-02-30 10:00' }, '"event_start_date" is "2030-02-30 10:00"', 4],
    [
      'an end before its start',
      { start: '2030-02-12 10:00', end: '2030-02-11 10:00' },
      'ends (2030-02-11T09:00:00.000Z) before it starts',
      5,
    ],
    ['no title', { title: '' }, 'the document has no title', 2],
  ])('is broken with %s', (_name, given, message, line) => {
    let error: unknown;
    try {
      transform(eventDocument(given));
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({
      message: expect.stringContaining(message),
      line,
      remedy: expect.any(String),
    });
  });

  it('is not recognised without its keys', () => {
    expect(transformIfKnown('---\ntitle: Un billet\n---\n')).toBeNull();
  });
});
