/**
 * Lists as PostgreSQL writes them, `{1,2,NULL}`. The driver would ask each new connection for all of its list types,
 * and a connection that is lost in that moment takes the whole process with it.
 */
export const LIST_TYPES = {
  smallints: listType(1005, Number),
  integers: listType(1007, Number),
  // Codes: nothing in them that PostgreSQL would put into quotes.
  texts: listType(1009, String),
};

function listType<T>(oid: number, parseOne: (text: string) => T) {
  return {
    to: oid,
    from: [oid],
    serialize: (list: readonly (T | null)[] | string) =>
      typeof list === "string" ? list : `{${list.map((one) => one ?? "NULL").join(",")}}`,
    parse: (text: string): (T | null)[] =>
      text === "{}"
        ? []
        : text
            .slice(1, -1)
            .split(",")
            .map((one) => (one === "NULL" ? null : parseOne(one))),
  };
}
