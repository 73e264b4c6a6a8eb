import type { Core } from '@strapi/strapi';
import { errors, z } from '@strapi/utils';

import { type KoaContext, type Schema, tryChange } from '@guichet/strapi-kit';
import type { State } from '@guichet/time';
import { pluginConfig, service } from '../services';

const attribute = z.looseObject({ type: z.string() });
const shape = z.object({
  uid: z.string().min(1),
  kind: z.enum(['collectionType', 'singleType']),
  attributes: z.record(z.string(), attribute),
  pluginOptions: z.record(z.string(), z.unknown()),
});

/** A content type as a form would write it into its file. */
export type TriedType = z.infer<typeof shape>;

/** What a start with that file would do. */
export interface TriedOptIn {
  /** With which message it would end; `null`: with none. */
  message: string | null;
  /** The states that it would give to the type; none if it would end. */
  states: State[];
  /** The IANA zone of entries that name none. */
  timezone: string;
}

/**
 * `POST /deadlines/opt-in` of the admin API takes `{ data: TriedType }` and answers `{ data: TriedOptIn }`. Nothing is
 * written. It is for those who may see the Content-Type Builder.
 *
 * @throws ValidationError (400) if the body is not such a type
 */
export function createTriedOptIns({ strapi }: { strapi: Core.Strapi }) {
  return {
    try(ctx: KoaContext) {
      const changed: Schema = {
        ...readType((ctx.request as { body?: unknown }).body),
        modelType: 'contentType',
      };
      const { schemas, message } = tryChange(strapi, changed);
      const models = message === null ? service(strapi, 'opt-ins').read(schemas) : null;
      const states = models?.get(changed.uid)?.states ?? [];
      const data: TriedOptIn = { message, states, timezone: pluginConfig(strapi).timezone };
      ctx.body = { data };
    },
  };
}

function readType(body: unknown): TriedType {
  const { success, data, error } = z.object({ data: shape }).safeParse(body);
  if (success) return data.data;
  const [{ path, message }] = error.issues;
  throw new errors.ValidationError(`${path.join('.') || 'The body'}: ${message}`);
}
