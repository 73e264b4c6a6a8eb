import { labelIn, readableName, translationIn } from './labels';

const OPEN = { en: 'Open', fr: 'Ouvert', 'pt-BR': 'Aberto', 'zh-Hans': '开放' };

describe('a label', () => {
  it.each([
    ['fr', 'Ouvert'],
    ['FR-ca', 'Ouvert'],
    ['pt-BR', 'Aberto'],
    ['pt', 'Open'],
    ['zh-Hans-CN', '开放'],
    ['de', 'Open'],
    ['', 'Open'],
  ])('for a reader of "%s" is %s', (language, label) => {
    expect(translationIn(OPEN, language)).toBe(label);
  });

  it('is the readable name if there is none in the language, nor in English', () => {
    expect(translationIn({ fr: 'Ouvert' }, 'de')).toBeNull();
    expect(labelIn({ fr: 'Ouvert' }, 'de', 'too-late')).toBe('Too late');
    expect(labelIn(undefined, 'fr', 'analysing')).toBe('Analysing');
    expect(labelIn(OPEN, 'el', 'open')).toBe('Open');
  });

  it.each([
    ['too-late', 'Too late'],
    ['registrationState', 'Registration state'],
    ['phase2', 'Phase2'],
  ])('of %s reads %s without a translation', (name, text) => {
    expect(readableName(name)).toBe(text);
  });
});
