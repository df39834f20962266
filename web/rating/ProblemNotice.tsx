import type { ComponentChildren } from "preact";
import type { FormProblem } from "./entry.ts";

interface ProblemNoticeProps {
  readonly problem: FormProblem;
  /** A button that reads it out. */
  readonly children?: ComponentChildren;
}

/** Says what was refused, above everything else. Takes the focus, also without a script, and leads to the field. */
export function ProblemNotice({ problem, children }: ProblemNoticeProps) {
  const { title, detail, field } = problem;
  return (
    <div class="problem" role="alert" tabindex={-1} autofocus>
      {children}
      <h1>{title}</h1>
      <p>{field ? <a href={`#${field}`}>{detail}</a> : detail}</p>
    </div>
  );
}
