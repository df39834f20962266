import { Fragment, type VNode } from "preact";
import type { Block } from "../../server/reports/reportDocument.ts";
import { headingIds } from "./anchors.ts";
import { Chart } from "./Chart.tsx";
import { TableBlock } from "./TableBlock.tsx";

interface BlocksProps {
  readonly blocks: readonly Block[];
  /** Stands at the end of each chapter but the last: the way back to the contents. */
  readonly between?: VNode;
}

/** A document's blocks, one element each. */
export function Blocks({ blocks, between }: BlocksProps) {
  const ids = headingIds(blocks);
  return (
    <>
      {blocks.map((block, at) => (
        <Fragment key={at}>
          {isChapter(block) && blocks.slice(0, at).some(isChapter) && between}
          <BlockElement block={block} id={ids.get(block)} />
        </Fragment>
      ))}
    </>
  );
}

const isChapter = (block: Block) => block.kind === "heading" && block.level === 1;

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
