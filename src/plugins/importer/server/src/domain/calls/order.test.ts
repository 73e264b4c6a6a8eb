import fc from 'fast-check';

import { at, says } from '../../../test-support';
import type { Evidence } from '../model';
import { decideCalls } from './calls';
import { groupEvidence } from './group';

const PLACE = { zone: 'Europe/Paris', locale: 'fr' };

describe('calls are the same', () => {
  const decided = (evidence: Evidence[]) => {
    const { decisions, unclear } = decideCalls(evidence, PLACE);
    return [...decisions, ...unclear].map((one) => JSON.stringify(one)).sort();
  };

  /** A file's own mentions stay in the order of its text. */
  function inAnyOrder(evidence: Evidence[]) {
    const files = [...new Set(evidence.map(({ file }) => file))];
    const byFile = files.map((file) => evidence.filter((item) => item.file === file));
    return fc.shuffledSubarray(byFile, { minLength: byFile.length }).map((order) => order.flat());
  }

  it('whatever the order in which documents came', () => {
    const evidence = [
      says('a', { edition: '3', opens: at('2030-01-20') }),
      says('a', { edition: '3', closes: at('2030-03-15') }),
      says('b', { opens: at('2030-01-16', true), closes: at('2030-03-15'), published: false }),
      says('c', { edition: '3', closes: at('2030-03-15'), documentDate: null }),
      says('d', { kind: 'applications', closes: at('2030-03-15') }),
      says('e', { edition: '4', closes: at('2031-03-15') }),
      says('f', { closes: at('2030-06-01') }),
      // A chain: each is near the next one, but the ends are far apart.
      says('g', { edition: '7', closes: at('2030-01-01') }),
      says('h', { edition: '7', closes: at('2030-07-01') }),
      says('i', { edition: '7', closes: at('2030-12-28') }),
    ];
    fc.assert(
      fc.property(inAnyOrder(evidence), (order) => expect(decided(order)).toEqual(decided(evidence)))
    );
  });

  it('whatever the order in which documents with names came', () => {
    const day = fc.constantFrom('2030-03-15', '2030-03-29', '2031-01-15').map((one) => at(one));
    const item = fc.record({
      file: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      name: fc.constantFrom(null, 'Phares', 'PHARES', 'Balises'),
      edition: fc.constantFrom(null, null, '2', '3'),
      closes: fc.option(day),
      opens: fc.option(fc.constant(at('2030-01-20'))),
      formerly: fc.constantFrom<string[]>([], [at('2030-03-15').at]),
      isEntry: fc.constantFrom(undefined, undefined, true as const),
      published: fc.boolean(),
    });
    const said = fc
      .array(item, { maxLength: 8 })
      .map((items) =>
        items.map(({ file, ...given }, index) =>
          says(file, { ...given, rolling: true, sentence: `Phares ${index}` })
        )
      );
    const orders = said.chain((evidence) => inAnyOrder(evidence).map((order) => ({ evidence, order })));
    fc.assert(
      fc.property(orders, ({ evidence, order }) => {
        expect(decided(order)).toEqual(decided(evidence));
        const names = groupEvidence(order, PLACE.zone).groups.map(
          (group) => new Set(group.flatMap(({ name }) => name?.toLowerCase() ?? [])).size
        );
        expect(Math.max(0, ...names)).toBeLessThan(2);
      })
    );
  });
});
