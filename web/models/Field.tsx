import type { ComponentChildren } from "preact";

export interface FieldProblem {
  readonly reason: string;
  readonly remedy: string;
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problems?: readonly FieldProblem[] | undefined;
  /** The control, given what ties it to its hint and its problems. */
  readonly children: (tie: Tie) => ComponentChildren;
}

export interface Tie {
  readonly id: string;
  readonly name: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: "true";
}

/** One thing to fill in, with its hint and, after it was refused, why and what to do. */
export function Field({ name, label, hint, problems = [], children }: FieldProps) {
  const described = [hint && `${name}-hint`, problems.length > 0 && `${name}-problem`].filter(Boolean);
  const tie: Tie = {
    id: name,
    name,
    ...(described.length > 0 && { "aria-describedby": described.join(" ") }),
    ...(problems.length > 0 && { "aria-invalid": "true" as const }),
  };
  return (
    <div>
      <label for={name}>{label}</label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {children(tie)}
      {problems.length > 0 && (
        <div class="problem" id={`${name}-problem`} lang="vi">
          {problems.map(({ reason, remedy }) => (
            <p key={reason}>
              <strong>{reason}</strong> {remedy}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
