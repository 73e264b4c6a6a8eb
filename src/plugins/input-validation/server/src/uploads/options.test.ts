import { checkUploadOptions, DEFAULT_UPLOADS } from './options';

const { types, maxBytes } = DEFAULT_UPLOADS;

it.each([
  ['with their defaults', DEFAULT_UPLOADS],
  [
    'with one type removed, and one added',
    { types: { ...types, 'text/csv': false as const, 'model/stl': ['stl'] }, maxBytes },
  ],
])('the options of uploads are accepted %s', (_what, options) => {
  expect(() => checkUploadOptions(options)).not.toThrow();
});

it.each([
  [
    'no type',
    { png: ['png'] },
    1,
    'input-validation: uploads.types["png"]: name a media type, such as image/png',
  ],
  [
    'a pattern',
    { 'image/*': ['png'] },
    1,
    'input-validation: uploads.types["image/*"]: name a media type, such as image/png',
  ],
  [
    'a dot',
    { 'image/png': ['.png'] },
    1,
    'input-validation: uploads.types["image/png"] is [".png"]: list endings in lower case',
  ],
  [
    'capitals',
    { 'image/png': ['PNG'] },
    1,
    'input-validation: uploads.types["image/png"] is ["PNG"]: list endings in lower case',
  ],
  [
    'true',
    { 'image/png': true as never },
    1,
    'input-validation: uploads.types["image/png"] is true: list endings in lower case',
  ],
  ['no size', {}, NaN, 'input-validation: uploads.maxBytes is NaN: give a number of bytes above 0'],
  ['nothing', {}, 0, 'input-validation: uploads.maxBytes is 0: give a number of bytes above 0'],
])('the options of uploads stop the start with %s', (_what, given, size, message) => {
  expect(() => checkUploadOptions({ types: given as typeof types, maxBytes: size })).toThrow(message);
});
