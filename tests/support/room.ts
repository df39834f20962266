/** Whom a room may import: rooms, and packages beside them. */
export interface Room {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}
