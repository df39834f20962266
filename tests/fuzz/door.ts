/** How officials' addresses answer a stranger: led to the door; 401: so much in JSON; 404: it cannot name anything. */
export const DOOR = [303, 401, 404] as const;
