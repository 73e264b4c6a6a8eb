import type { Schema } from './model';
import { nameSchemas } from './names';

const schema = (uid: string): Schema => ({
  uid,
  kind: uid.includes('::') ? 'collectionType' : 'component',
  displayName: uid,
  description: '',
  attributes: {},
  hasDrafts: false,
  isLocalized: false,
});
const names = (...uids: string[]) => Object.fromEntries(nameSchemas(uids.map(schema)));

describe('the names of schemas', () => {
  it('are short for an app’s own types, and have a prefix for others', () => {
    expect(names('api::press-release.press-release', 'plugin::upload.file', 'call.cut-off')).toEqual({
      'api::press-release.press-release': 'PressRelease',
      'plugin::upload.file': 'UploadFile',
      'call.cut-off': 'CallCutOff',
    });
  });

  it('are distinct, in any order: types come first', () => {
    const expected = { 'api::a.call-notice': 'CallNotice', 'call.notice': 'CallNotice2' };
    expect(names('call.notice', 'api::a.call-notice')).toEqual(expected);
    expect(names('api::a.call-notice', 'call.notice')).toEqual(expected);
  });

  it('are none of those that the document needs for itself', () => {
    expect(names('api::error.error')).toEqual({ 'api::error.error': 'Error2' });
  });
});
