/** How many requests a run sends; npm run fuzz asks for more than the tests do. */
export const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 2000);

/** With the tests always the same: a suite that fails by chance blames the wrong change. The long form draws its own. */
export const SEED = Number(process.env.FUZZ_SEED ?? 1);

export const IS_LONG = process.env.FUZZ_REQUESTS !== undefined;
