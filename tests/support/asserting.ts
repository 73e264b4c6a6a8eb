/** A test that asserts nothing, because it loops over an empty list, must not pass. */
beforeEach(() => expect.hasAssertions());
