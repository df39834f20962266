import type { Block } from "../../server/reports/reportDocument.ts";
import { headingIds } from "./anchors.ts";
import { Chart } from "./Chart.tsx";
import { TableBlock } from "./TableBlock.tsx";

/** A document's blocks, one element each. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  const ids = headingIds(blocks);
  return (
    <>
      {blocks.map((block, at) => (
        <BlockElement key={at} block={block} id={ids.get(block)} />
      ))}
    </>
  );
}

function BlockElement({ block, id }: { block: Block; id: string | undefined }) {
  switch (block.kind) {
    case "heading":
      return block.level === 1 ? <h2 id={id}>{block.text}</h2> : <h3 id={id}>{block.text}</h3>;
    case "paragraph":
      return <p class={block.emphasis}>{block.text}</p>;
    case "list":
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "table":
      return <TableBlock table={block.table} />;
    case "chart":
      return <Chart chart={block.chart} />;
  }
}
