import { parse } from 'yaml';

import { documentAt, GRANT, proposed, TALK } from '../../../proposals-test-support';
import { say } from '../messages/say';
import { collectionsOf, mediaRootOf } from './decap';
import type { SiteDocument } from './fit';
import { addressIn, configFileOf, generatorOf } from './generators';
import type { Proposal } from './propose';
import type { Data } from './survey';
import { distance, endsWithItsDay } from './words';
import { writeProposal } from './write';

const typesIn = ({ sets }: Proposal) => sets.map(({ fit, paths, when }) => [fit.model.name, paths, when]);
const rulesIn = ({ sets: [{ fit }] }: Proposal) => fit.rules;

describe('a proposal', () => {
  it('compares names without case, accents, hyphens and underscores, in two languages', () => {
    expect([distance('Closes_At', 'closesAt'), distance('Résumé', 'summary') !== null]).toEqual([0, true]);
    expect([distance('couleur', 'summary'), distance('dates.cloture', 'closesAt') !== null]).toEqual([
      null,
      true,
    ]);
    expect(['closesAt', 'endsAt', 'opensAt'].map(endsWithItsDay)).toEqual([true, true, false]);
  });

  it('guesses the type from what the keys fill, and keeps languages together', () => {
    const documents = [
      documentAt('fr/agenda/a.md', TALK),
      documentAt('en/agenda/a.md', TALK),
      documentAt('aides/b.md', GRANT),
      documentAt('c.md', { titre: 'Trois', resume: 'x' }),
    ];
    expect(typesIn(proposed(documents))).toEqual([
      ['page', ['*'], []],
      ['talk', ['fr/agenda/**', 'en/agenda/**'], []],
      ['grant', ['aides/**'], []],
    ]);
  });

  it('tells kinds in one folder by their keys', () => {
    const documents = [documentAt('x/a.md', TALK), documentAt('x/b.md', TALK), documentAt('x/c.md', GRANT)];
    expect(typesIn(proposed(documents))).toEqual([
      ['grant', ['x/**'], ['ouverture']],
      ['talk', ['x/**'], []],
    ]);
  });

  it('does not take documents for another kind because they are not public yet', () => {
    const page = { titre: 'Une page', resume: 'x' };
    const documents = [
      documentAt('pages/a.md', page),
      documentAt('pages/b.md', page),
      documentAt('pages/c.md', { ...page, publishDate: '2099-01-01' }),
    ];
    const [only, ...others] = proposed(documents).sets;
    expect([only.fit.model.name, only.when, only.unplaced, others]).toEqual(['page', [], [], []]);
  });

  it('lets a closing last until its day ends', () => {
    const { closesAt, opensAt } = rulesIn(proposed([documentAt('a.md', GRANT)]));
    expect([opensAt, closesAt]).toEqual([
      { from: ['ouverture'] },
      { from: ['cloture'], as: 'day-that-ends' },
    ]);
  });

  it('places nothing on an attribute that cannot have all its values', () => {
    const mixed = [
      documentAt('a.md', { ...GRANT, cloture: 'bientôt', mood: 'calm' }),
      documentAt('b.md', { ...GRANT, mood: 'furious' }),
    ];
    const [{ fit, unplaced }] = proposed(mixed).sets;
    expect([fit.rules.closesAt, unplaced.map(({ key }) => key)]).toEqual([undefined, ['cloture', 'mood']]);
  });

  it('finds files in lists by their extensions', () => {
    const pieces = [{ nom: 'Règlement', href: '/a.pdf' }];
    expect(rulesIn(proposed([documentAt('a.md', { ...GRANT, pieces })])).files).toEqual({
      from: ['pieces'],
      each: { label: { from: ['nom'] }, file: { from: ['href'] }, source: { from: ['href'] } },
    });
  });

  it('leaves out rows of data that say too little', () => {
    const row = (path: string, data: Data): SiteDocument => ({ ...documentAt(path, data), isData: true });
    const rows = [row('navigation.yml', { title: 'x', url: '/' }), row('aides.csv', GRANT)];
    expect(typesIn(proposed(rows))).toEqual([['grant', ['aides.csv'], []]]);
  });

  it('follows the collections of Decap, and what their form calls a key', () => {
    const fields = [
      { name: 't', label: 'Titre', widget: 'string' },
      { name: 'd1', label: 'Ouverture', widget: 'datetime' },
      { name: 'd2', label: 'Date limite', widget: 'datetime' },
      { name: 'gabarit', widget: 'hidden' },
    ];
    const collections = collectionsOf({
      collections: [{ name: 'aides', folder: '/contenu/aides/', fields }],
    });
    const data = { t: 'Une aide', d1: '2030-01-01', d2: '2030-02-01', gabarit: 'x' };
    const [set] = proposed([documentAt('contenu/aides/fr/a.md', data)], { collections }).sets;
    expect([set.paths, set.ignore, Object.keys(set.fit.rules)]).toEqual([
      ['contenu/aides/**'],
      ['gabarit'],
      ['title', 'opensAt', 'closesAt'],
    ]);
    expect(mediaRootOf({ media_folder: 'static/uploads', public_folder: '/uploads' })).toBe('static');
  });

  it.each([
    ['jekyll', '_posts', {}, '/:categories/:year/:month/:day/:title.html'],
    ['jekyll', '_posts', { permalink: 'pretty' }, '/:categories/:year/:month/:day/:title/'],
    ['jekyll', '_aides', { collections: { aides: { permalink: '/a/:path:output_ext' } } }, '/a/:title.html'],
    ['jekyll', 'pages', {}, '/:path.html'],
    ['hugo', 'content/news', {}, '/:language/:sections/:slug/'],
    ['hugo', 'content/news', { permalinks: { news: '/:year/:title/' } }, '/:language/:year/:slug/'],
    ['eleventy', 'src/posts', {}, '/:language/:path/'],
  ] as const)('knows the addresses of %s in %s, with %j', (name, folder, config, address) => {
    expect(addressIn(generatorOf(name, config), folder)).toBe(address);
  });

  it('tells generators by their files', () => {
    const files = ['_config.yml', 'hugo.toml', '.eleventy.js', 'package.json'];
    expect(files.map((file) => configFileOf([file])?.name)).toEqual([
      'jekyll',
      'hugo',
      'eleventy',
      undefined,
    ]);
  });

  it('is written with samples, and with what has no place', () => {
    const documents = [
      documentAt('a.md', { ...GRANT, couleur: 'bleu', layout: 'x' }),
      documentAt('b.md', GRANT),
    ];
    const text = writeProposal(
      proposed(documents, { unread: [{ path: 'c.md', problem: say('not-utf8') }] }),
      './s.json'
    );
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./s.json');
    for (const comment of [
      '# Not read: c.md: the file is not UTF-8 text',
      '# 2 documents, such as a.md',
      '# couleur, in 1 of 2: "bleu"',
    ])
      expect(text).toContain(comment);
    expect(parse(text).sets).toEqual([
      {
        ...{ paths: ['*'], type: 'grant', ignore: ['layout'] },
        fields: { title: 'titre', opensAt: 'ouverture', closesAt: { from: 'cloture', as: 'day-that-ends' } },
      },
    ]);
  });
});
