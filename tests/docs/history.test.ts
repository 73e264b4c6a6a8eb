import { readOptIn } from '../../src/plugins/history/server/src/schema/opt-in';
import { samples } from '../support/samples';

it('the page about the history opts a type in', () => {
  const [text] = samples('concepts/history.md', 'json');
  const schema = { uid: 'api::page.page', attributes: {}, ...JSON.parse(text) };
  expect(readOptIn(schema)).toEqual({ keep: '2y', versions: 200 });
});
