import { mediaReference } from '../model';
import { readPhones } from './phones';
import { transform } from '../../../test-support';

const RELEASE = `---
title: Sillage cherche des communes
date: 2030-01-17 12:36:00 +01:00
published: no
categories:
- Communiqué de presse
- Littoral
chapeau-text: 'Un chapeau. '
contact-presse:
  name: Maëlle Kerdoncuff
  fonction: Chargée de presse
  tel:
  - '01.99.00.12.34 '
  - 06 39 98 12 34
  - au standard
  email: presse@sillage.test
files:
- nom: Télécharger le communiqué
- nom: Le dossier
  fichier: /uploads/dossier.pdf
- /uploads/carte-des-ports.pdf?v=2
---

Le texte.
`;

const CONTACT = {
  name: 'Maëlle Kerdoncuff',
  role: 'Chargée de presse',
  email: 'presse@sillage.test',
  phones: [
    { number: '+33199001234', display: '01 99 00 12 34' },
    { number: '+33639981234', display: '06 39 98 12 34' },
  ],
};

const document = (label: string, source: string) => ({ label, source, file: mediaReference(source) });

describe('a press release', () => {
  it('becomes an entry with its contact and documents', () => {
    const { entry, documentDate, unplaced } = transform(RELEASE);
    expect(entry).toEqual({
      uid: 'api::press-release.press-release',
      title: 'Sillage cherche des communes',
      published: false,
      data: {
        title: 'Sillage cherche des communes',
        lead: 'Un chapeau.',
        body: 'Le texte.',
        releasedAt: '2030-01-17T11:36:00.000Z',
        documents: [
          { label: 'Télécharger le communiqué', source: null },
          document('Le dossier', '/uploads/dossier.pdf'),
          document('carte-des-ports.pdf', '/uploads/carte-des-ports.pdf?v=2'),
        ],
      },
      relations: [
        { attribute: 'tags', target: 'api::tag.tag', many: true, entries: [] },
        {
          attribute: 'category',
          target: 'api::category.category',
          many: false,
          entries: [{ name: 'Communiqué de presse' }],
        },
        {
          attribute: 'pressContacts',
          target: 'api::press-contact.press-contact',
          many: true,
          entries: [{ data: CONTACT, match: ['email', 'name'] }],
        },
      ],
    });
    expect([documentDate, unplaced]).toEqual(['2030-01-17T11:36:00.000Z', []]);
  });

  it('warns of a second category and of what is not a phone number', () => {
    expect(transform(RELEASE).warnings).toMatchObject([
      {
        message: 'an entry has one category: "Littoral" is left out, "Communiqué de presse" is kept',
        line: 6,
      },
      { message: '"au standard" is not a phone number', line: 13 },
    ]);
  });

  it('reports a contact that is not written as keys', () => {
    const { unplaced } = transform('---\ntitle: x\ncontact-presse: Maëlle, 01 99 00 12 34\n---\n');
    expect(unplaced).toEqual([{ key: 'contact-presse', line: 3 }]);
  });
});

describe('phone numbers', () => {
  it.each([
    ['with full stops', '01.99.00.12.34', ['+33199001234']],
    ['with spaces around', ' 01 99 00 12 34 ', ['+33199001234']],
    ['with a country code', '+33 (0)1 99 00 12 34', ['+33199001234']],
    ['of another country', '+32 2 512 34 56', ['+3225123456']],
    ['two in a line', '01 99 00 12 34 / 06 39 98 12 34', ['+33199001234', '+33639981234']],
    ['two with "ou"', '01 99 00 12 34 ou 06.39.98.12.34', ['+33199001234', '+33639981234']],
  ])('are read %s', (_name, written, numbers) => {
    expect(readPhones([written]).phones.map(({ number }) => number)).toEqual(numbers);
  });
});
