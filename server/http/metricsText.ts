export type Labels = Readonly<Record<string, string | number>>;

/** One series of a counter or a histogram. */
export interface Series {
  sum: number;
  count: number;
  /** Observations at or below each bound; empty for a counter. */
  readonly below: number[];
}

export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly values: readonly { readonly labels: Labels; readonly value: number }[];
}

/** One family in the text format of Prometheus. */
export function familyLines(
  family: { readonly name: string; readonly help: string; readonly bounds: readonly number[] },
  series: ReadonlyMap<string, Series>,
): string[] {
  const { name, help, bounds } = family;
  const lines = [`# HELP ${name} ${help}`, `# TYPE ${name} ${bounds.length > 0 ? "histogram" : "counter"}`];
  for (const [labels, { sum, count, below }] of series) {
    if (bounds.length === 0) {
      lines.push(`${name}${braced(labels)} ${sum}`);
      continue;
    }
    const step = (le: string | number) => braced([labels, labelText({ le })].filter(Boolean).join(","));
    lines.push(
      ...bounds.map((bound, i) => `${name}_bucket${step(bound)} ${below[i]}`),
      `${name}_bucket${step("+Inf")} ${count}`,
      `${name}_sum${braced(labels)} ${sum}`,
      `${name}_count${braced(labels)} ${count}`,
    );
  }
  return lines;
}

export function gaugeLines({ name, help, values }: Gauge): string[] {
  const head = [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`];
  return [...head, ...values.map(({ labels, value }) => `${name}${braced(labelText(labels))} ${value}`)];
}

export function labelText(labels: Labels): string {
  const escaped = (value: string | number) =>
    String(value).replace(/[\\"\n]/g, (c) => (c === "\n" ? "\\n" : `\\${c}`));
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(",");
}

function braced(labels: string): string {
  return labels && `{${labels}}`;
}
