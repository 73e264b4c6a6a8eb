import { config } from './config';

describe('the configuration of webhooks', () => {
  it.each<[object, string]>([
    [{ timeout: 0 }, 'webhooks: timeout is 0: write a whole number above zero'],
    [{ inFlight: 1.5 }, 'webhooks: inFlight is 1.5: write a whole number above zero'],
    [{ allowHttp: 'yes' }, 'webhooks: allowHttp is "yes": write true or false'],
    [
      { allowedHosts: ['https://hooks.intern/'] },
      'webhooks: allowedHosts is "https://hooks.intern/": write host or host:port, such as hooks.intern:8443',
    ],
  ])('is refused if a value is wrong: %j', (changes, message) => {
    expect(() => config.validator({ ...config.default(), ...changes })).toThrow(message);
  });

  it('is accepted with its defaults, and with hosts', () => {
    const allowedHosts = ['hooks.intern', '10.0.0.7:8443', '[fd00::7]:8443'];
    expect(() => config.validator(config.default())).not.toThrow();
    expect(() => config.validator({ ...config.default(), allowedHosts })).not.toThrow();
  });
});
