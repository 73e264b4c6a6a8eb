import type { Schema } from '@guichet/strapi-kit';
import { OptInError } from './opt-in';
import { readLabels } from './read-labels';
import { readModels } from './read-models';
import { call, callWith, page, SITE, WINDOW } from '../../test-support';

const read = (...schemas: Schema[]) => readLabels(schemas, readModels(schemas));
const BY_LANGUAGE =
  'write texts by language, each language by its BCP 47 tag, for example { "en": "Open", "pt-BR": "Aberto" }';

describe('the labels of a schema', () => {
  it('are those of its opt-in, and none for what it does not name', () => {
    const names = { en: 'Call', fr: 'Appel' };
    const labels = { open: { fr: 'Ouvert', el: 'Ανοιχτό' } };
    const pages = page({
      states: {
        progress: { through: 'calls', names: { fr: 'Avancement' }, labels: { open: { fr: 'Ouverte' } } },
      },
    });
    expect(read(callWith({ ...WINDOW, labels }, { names }), pages, SITE)).toEqual(
      new Map([
        ['api::call.call', { names, states: { state: { names: {}, words: labels } } }],
        [
          'api::page.page',
          {
            names: {},
            states: { progress: { names: { fr: 'Avancement' }, words: { open: { fr: 'Ouverte' } } } },
          },
        ],
      ])
    );
  });

  it.each<[string, object, string, string]>([
    ['a word that the state lacks', { opne: { en: 'Open' } }, '', '"opne" is not a word of this state; use '],
    ['a text without a language', { open: 'Open' }, '.open', BY_LANGUAGE],
    ['a language that is none', { open: { fr_FR: 'Ouvert' } }, '.open.fr_FR', BY_LANGUAGE],
    ['an empty text', { open: { en: ' ' } }, '.open.en', BY_LANGUAGE],
    ['no text at all', { open: {} }, '.open', BY_LANGUAGE],
  ])('end the start with %s', (_name, labels, key, remedy) => {
    const schema = callWith({ ...WINDOW, labels });
    const place = `Schema of api::call.call: pluginOptions.deadlines.states.state.labels${key}: `;
    expect(() => read(schema)).toThrow(OptInError);
    expect(() => read(schema)).toThrow(place + remedy);
  });

  it('end the start with a wrong name of the type', () => {
    expect(() => read(call({ states: { state: WINDOW }, names: 'Call' }))).toThrow(
      `Schema of api::call.call: pluginOptions.deadlines.names: ${BY_LANGUAGE}`
    );
  });
});
