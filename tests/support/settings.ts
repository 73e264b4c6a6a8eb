/** The environment of every start of the application in a test. */
export const SETTINGS = {
  APP_KEYS: 'test-key-a,test-key-b',
  API_TOKEN_SALT: 'test',
  ADMIN_JWT_SECRET: 'test',
  TRANSFER_TOKEN_SALT: 'test',
  ENCRYPTION_KEY: 'test-encryption-key-32-characters',
  JWT_SECRET: 'test',
  LOG_LEVEL: 'error',
};
