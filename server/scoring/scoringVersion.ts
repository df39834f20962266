/** Version of the measure. It goes up whenever a formula changes, so that a frozen report says by which one it was made. */
export const SCORING_VERSION = "1";
