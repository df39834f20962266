type Kind = "localStorage" | "sessionStorage";

/** What was stored under a name, as JSON. undefined: nothing, something else, or a browser that refuses even to look. */
export function stored<T>(kind: Kind, name: string): T | undefined {
  try {
    return JSON.parse(window[kind].getItem(name) || "null") || undefined;
  } catch {
    return undefined;
  }
}

/** false: this browser keeps nothing. */
export function store(kind: Kind, name: string, value: unknown): boolean {
  try {
    window[kind].setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
