import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Schema } from '../../packages/strapi-kit/src';
import { config } from '../../src/plugins/feeds/server/src/config';
import { readFeedTypes } from '../../src/plugins/feeds/server/src/schema/feed-type';

const ROOT = path.resolve(__dirname, '..', '..');
const GUIDE = 'docs/guides/opt-in.md';
const COURSE = 'tests/fixtures/other-app/src/api/course/content-types/course/schema.json';
const README = 'src/plugins/feeds/README.md';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const sampleAfter = (heading: string) =>
  JSON.parse(read(GUIDE).match(new RegExp(`${heading}[^]*?\`\`\`json\\n([^]+?)\`\`\``))![1]);

describe('the guide to opting in', () => {
  it('shows feeds and structured data that are read as described', () => {
    const offer = { uid: 'api::job-offer.job-offer', ...sampleAfter('### A job offer') };
    const [{ plural, optIn, jsonLd }] = readFeedTypes([offer], new Map());
    expect([plural, optIn.calendar, optIn.news]).toEqual(['job-offers', 'moments', true]);
    expect([jsonLd!.type, Object.keys(jsonLd!.properties)]).toEqual([
      'JobPosting',
      ['datePosted', 'employmentType', 'hiringOrganization'],
    ]);
  });

  it('quotes the message for a type that schema.org lacks', () => {
    const uid = 'api::course.course';
    const course = { ...JSON.parse(read(COURSE)), uid } as Schema;
    const feeds = { ...(course.pluginOptions!.feeds as object), jsonLd: 'Cuorse' };
    const refused = () => readFeedTypes([{ ...course, pluginOptions: { feeds } }], new Map());
    const quoted = [...read(GUIDE).matchAll(/^- `(Schema of .+pluginOptions\.feeds.+)`$/gm)];
    expect(quoted).toHaveLength(1);
    expect(refused).toThrow(expect.objectContaining({ message: quoted[0][1] }));
  });
});

describe('the README of feeds', () => {
  it('shows words that the configuration takes', () => {
    const [, sample] = read(README).match(/^feeds: (\{ config: \{ words: .+\}),$/m)!;
    const [, marks] = read(README).match(/^`(\{ cancelled: .+\})`/m)!;
    const { words } = new Function(`return ${sample}`)().config;
    words.de.marks = new Function(`return ${marks}`)();
    expect(() => config.validator({ pages: '', words })).not.toThrow();
    expect(Object.keys(words.de)).toEqual(['opens', 'closes', 'cutOff', 'marks']);
  });
});
