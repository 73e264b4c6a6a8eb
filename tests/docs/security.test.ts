import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { RuledModels } from '../../src/plugins/input-validation/server/src/rules/ruled-models';
import {
  checkUploadOptions,
  DEFAULT_UPLOADS,
  type UploadOptions,
} from '../../src/plugins/input-validation/server/src/uploads/options';
import { samples } from '../support/samples';

const ROOT = path.resolve(__dirname, '..', '..');

describe('the documentation', () => {
  it('of links makes an attribute a link', () => {
    const [text] = samples('concepts/security.md', 'json');
    const models = new RuledModels([{ uid: 'api::page.page', attributes: JSON.parse(text) }]);
    expect(models.badLinks('api::page.page', { website: 'javascript:alert(1)' })).toMatchObject([
      { path: ['website'] },
    ]);
  });

  it('of input-validation makes attributes links and descriptions', () => {
    const [text] = samples('../src/plugins/input-validation/README.md', 'json');
    const models = new RuledModels([{ uid: 'api::page.page', attributes: JSON.parse(text) }]);
    const page = { website: 'javascript:alert(1)', photo: { name: 'phare.png' }, photoText: null };
    expect(models.badLinks('api::page.page', page)).toMatchObject([{ path: ['website'] }]);
    expect(models.undescribed('api::page.page', page)).toMatchObject([{ path: ['photoText'] }]);
  });

  it('of uploads names options that are accepted', () => {
    const [text] = samples('guides/run-and-configure.md', 'ts');
    const env = { int: (_name: string, byDefault: number) => byDefault };
    const options = new Function('env', `${text}; return uploads;`)(env) as UploadOptions;
    expect(() => checkUploadOptions(options)).not.toThrow();
    expect(options.maxBytes).toBe(DEFAULT_UPLOADS.maxBytes);
  });

  it('of security names tests that exist', () => {
    const text = readFileSync(path.join(ROOT, 'docs', 'concepts', 'security.md'), 'utf8');
    const named = [...text.matchAll(/`(tests\/[^`]+)\/([^`/]+)`/g)].map(([, folder, file]) => {
      const pattern = new RegExp(`^${file.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
      const found = readdirSync(path.join(ROOT, folder)).filter((name) => pattern.test(name));
      return `${folder}/${file}: ${found.length > 0}`;
    });
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((one) => one.endsWith('false'))).toEqual([]);
  });
});
