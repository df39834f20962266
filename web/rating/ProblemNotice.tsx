import type { FormProblem } from "./entry.ts";

/** Says what was refused, above everything else. Takes the focus, also without a script, and leads to the field. */
export function ProblemNotice({ problem }: { problem: FormProblem }) {
  const { title, detail, field } = problem;
  return (
    <div class="problem" role="alert" tabindex={-1} autofocus>
      <h1>{title}</h1>
      <p>{field ? <a href={`#${field}`}>{detail}</a> : detail}</p>
    </div>
  );
}
