import { transform } from '../../../test-support';

/** The registration of an event with these lines of front matter and this body, and the codes of the warnings. */
const read = (lines: string, body = '') => {
  const { entry, warnings } = transform(
    `---\ntitle: x\ndate: 2031-04-07\nevent_start_date: 2031-05-14\nlieu: Lorient\n${lines}\n---\n\n${body}\n`
  );
  return { ...entry.data, codes: warnings.map(({ code, values }) => [code, values.text]) } as Record<
    string,
    unknown
  >;
};
const MAIL = { label: 'a.b@mer.test', url: 'mailto:a.b@mer.test' };

describe('registration by e-mail', () => {
  it.each([
    'Inscription par courriel à a.b@mer.test jusqu’au 12 mai.',
    'La journée est gratuite. Pour vous inscrire, écrivez à [l’équipe](mailto:a.b@mer.test), au plus tard le 5 mai.',
    'To register, e-mail a.b@mer.test.',
    'Please RSVP to a.b@mer.test by 5 May.',
    'Sign up by writing to <a.b@mer.test>.',
    '<a class="btn" href="mailto:a.b@mer.test?subject=Rencontre">Je m’inscris</a>',
    'L’inscription est obligatoire. Écrivez à a.b@mer.test.',
    '## Inscriptions\n\nPar courriel : a.b@mer.test',
    '**Renseignements et inscriptions :** a.b@mer.test',
    'Réservez votre place auprès de a.b@mer.test (une question ? aide@mer.test).',
  ])('is found in a sentence: %s', (body) => {
    expect(read('', body).registration).toEqual(MAIL);
  });

  it.each([
    ['registration: mailto:a.b@mer.test', MAIL],
    ['registration_email: a.b@mer.test', MAIL],
    ['registrationEmail: a.b@mer.test', MAIL],
    ['inscription: a.b@mer.test', MAIL],
    ['inscriptions: par courriel à a.b@mer.test', { ...MAIL, label: 'par courriel à a.b@mer.test' }],
    ['rsvp: "mailto:a.b@mer.test"', MAIL],
    [
      'registration: https://billets.test/1',
      { label: 'https://billets.test/1', url: 'https://billets.test/1' },
    ],
    ['champs_informations:\n- intitule: Inscription\n  contenu: Par courriel à a.b@mer.test', MAIL],
    [
      'champs_informations:\n- intitule: Inscription\n  contenu: Par courriel\n  lien: mailto:a.b@mer.test',
      { ...MAIL, label: 'Par courriel' },
    ],
    ['inscription: sur place', null],
  ])('is found in a key: %s', (lines, registration) => {
    expect(read(lines).registration).toEqual(registration);
  });

  it('loses no date', () => {
    const { registrationClosesAt } = read(
      '',
      'Inscription par courriel à a.b@mer.test jusqu’au 12 mai 2031.'
    );
    expect(registrationClosesAt).toBe('2031-05-12T22:00:00.000Z');
    expect(read('inscription: à a.b@mer.test jusqu’au 12 mai 2031').registrationClosesAt).toBe(
      registrationClosesAt
    );
  });

  it.each([
    'Contact : a.b@mer.test.',
    'Inscrivez-vous à notre lettre d’information : a.b@mer.test.',
    'Une question sur votre inscription ? Une seule adresse : a.b@mer.test.',
    'Pour vous désinscrire, a.b@mer.test.',
    'L’inscription est close. Merci à toutes et à tous. Écrivez à a.b@mer.test.',
  ])('is not every address: %s', (body) => {
    expect(read('', body).registration).toBeNull();
  });

  it.each(['a.b [at] mer.test', 'a.b(at)mer.test', 'a.b [arobase] mer [point] test'])(
    'is not guessed from an address that is hidden: %s',
    (hidden) => {
      const { registration, codes } = read('', `Inscription par courriel à ${hidden}, merci.`);
      expect([registration, codes]).toEqual([null, [['email-hidden', hidden]]]);
    }
  );
});
