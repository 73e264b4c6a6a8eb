import { renamedSwitch } from './renamed';

const env = Object.assign((name: string) => process.env[name], {
  bool: (name: string, byDefault?: boolean) =>
    process.env[name] === undefined ? byDefault : process.env[name] === 'true',
}) as unknown as Parameters<typeof renamedSwitch>[0];

describe('a switch that was renamed', () => {
  let warned: jest.SpyInstance;
  const read = () => renamedSwitch(env, 'NEW_NAME', 'OLD_NAME', true);

  beforeEach(() => {
    warned = jest.spyOn(process, 'emitWarning').mockImplementation();
  });

  afterEach(() => {
    warned.mockRestore();
    delete process.env.NEW_NAME;
    delete process.env.OLD_NAME;
  });

  it('has the value of its new name, or the default', () => {
    expect(read()).toBe(true);
    process.env.NEW_NAME = 'false';
    process.env.OLD_NAME = 'true';
    expect(read()).toBe(false);
    expect(warned).not.toHaveBeenCalled();
  });

  it('has the value of its old name, with a warning that names both', () => {
    process.env.OLD_NAME = 'false';
    expect(read()).toBe(false);
    expect(warned).toHaveBeenCalledWith(expect.stringMatching(/OLD_NAME is called NEW_NAME now/));
  });
});
