/** A test that asserts nothing, because what it loops over is empty, has not passed. */
beforeEach(() => expect.hasAssertions());
