import type { ComponentChildren } from "preact";

/** What just happened, or why something did not: said first, and read out at once. */
export function Notice({ isProblem, children }: { isProblem?: boolean; children: ComponentChildren }) {
  return (
    <div class={isProblem ? "notice problem" : "notice"} role={isProblem ? "alert" : "status"}>
      {children}
    </div>
  );
}
