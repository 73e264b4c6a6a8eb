import { z } from '@strapi/utils';

/** Part of an opt-in: an object whose unknown keys are refused with the list of the known ones. */
export function section<T extends z.ZodRawShape>(shape: T) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `there is no key "${issue.keys?.join('", "')}"; use ${known}`
        : `write an object with ${known}`,
  });
}
