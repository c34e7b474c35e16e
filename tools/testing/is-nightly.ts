/**
 * Whether tests that draw from very many cases try all of them: `.ci/nightly` does, a laptop and what runs before each landing
 * try a part, the same at every run.
 */
export const isNightly = process.env.NIGHTLY !== undefined;
