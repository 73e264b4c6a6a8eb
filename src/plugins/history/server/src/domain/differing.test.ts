import { differing, valuesOf } from './differing';

const role = (permissions: object[], rest = {}) =>
  valuesOf({ id: 1, name: 'Editor', permissions, ...rest }, ['seen']);
const may = (id: number, action: string) => ({
  id,
  action,
  subject: 'api::call.call',
  properties: {},
  conditions: [],
});

describe('what differs', () => {
  it('is no permission that was made again, nor their order', () => {
    const before = role([may(1, 'read'), may(2, 'update')], { seen: 1, updatedAt: 'a' });
    expect(differing(before, role([may(3, 'update'), may(4, 'read')], { seen: 2, updatedAt: 'b' }))).toEqual(
      []
    );
  });

  it('is a permission that was not there, and an attribute that was empty', () => {
    const before = role([may(1, 'read')]);
    expect(differing(before, role([may(1, 'read'), may(2, 'delete')], { description: 'x' }))).toEqual([
      'permissions',
      'description',
    ]);
  });

  it('is a link to something else', () => {
    const user = (...roles: number[]) => valuesOf({ roles: roles.map((id) => ({ id, name: 'r' })) }, []);
    expect(differing(user(1, 2), user(2, 1))).toEqual([]);
    expect(differing(user(1), user(2))).toEqual(['roles']);
  });
});
