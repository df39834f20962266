/** What a comment is when it is sent: letters composed, nothing around it; the server counts these letters. */
export const composed = (written: string): string => written.trim().normalize("NFC");

/** Letters of a comment, counted as without a script: a keyboard that sends letters in parts must not cost any. */
export const lengthOf = (written: string): number => composed(written).length;
