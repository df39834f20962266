/** Fewest characters of a password. */
export const PASSWORD_LENGTH = 14;
