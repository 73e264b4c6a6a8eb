import type { Core } from '@strapi/strapi';

import { expectUrl } from '../settings/expect-url';

type Env = Core.Config.Shared.ConfigParams['env'];

/** The sources of images and films in the content security policy of Strapi's admin, besides the store. */
const SOURCES = ["'self'", 'data:', 'blob:', 'https://market-assets.strapi.io'];

/**
 * The settings of the upload plugin: files are in the bucket `S3_BUCKET` of an S3-compatible store or, without one, on
 * disk, as in stock Strapi.
 *
 * @throws Error if the public URL of the bucket is not configured
 */
export function uploadSettings(env: Env) {
  const bucket = env('S3_BUCKET');
  if (!bucket) return {};
  const accessKeyId = env('S3_ACCESS_KEY_ID');
  const s3Options = {
    endpoint: expectUrl('S3_ENDPOINT', env('S3_ENDPOINT', ''), 'https://s3.example.org') || undefined,
    region: env('S3_REGION', 'us-east-1'),
    forcePathStyle: env.bool('S3_FORCE_PATH_STYLE', false),
    // Without a key, the provider looks where every AWS client does, for example at the machine's role.
    credentials: accessKeyId ? { accessKeyId, secretAccessKey: env('S3_SECRET_ACCESS_KEY') } : undefined,
    // Present even without a value: the provider would ask for public-read, which newer buckets refuse.
    params: { Bucket: bucket, ACL: env('S3_ACL') || undefined },
  };
  return { config: { provider: 'aws-s3', providerOptions: { baseUrl: publicUrl(env).href, s3Options } } };
}

/** Strapi's middleware for security headers. It lets the admin show files from the bucket. */
export function securityMiddleware(env: Env) {
  if (!env('S3_BUCKET')) return 'strapi::security';
  const sources = [...SOURCES, publicUrl(env).origin];
  const directives = { 'img-src': sources, 'media-src': sources };
  return { name: 'strapi::security', config: { contentSecurityPolicy: { directives } } };
}

function publicUrl(env: Env): URL {
  const value = env('S3_PUBLIC_URL', '');
  if (/^https?:\/\//.test(value) && URL.canParse(value)) return new URL(value);
  const example = 'https://bucket.s3.eu-west-3.amazonaws.com';
  throw new Error(
    `S3_PUBLIC_URL is "${value}": with S3_BUCKET it says where visitors find its files, for example ${example}`
  );
}
