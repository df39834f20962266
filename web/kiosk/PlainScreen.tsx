import type { ComponentChildren } from "preact";
import { kiosk } from "../messages/kiosk.ts";
import type { FormProblem } from "../rating/entry.ts";
import { ProblemNotice } from "../rating/ProblemNotice.tsx";
import { KioskDocument, type KioskFrame } from "./KioskDocument.tsx";

interface PlainScreenProps extends KioskFrame {
  readonly title: string;
  readonly problem?: FormProblem | undefined;
  /** Seconds after which the tablet is back at the question. */
  readonly backIn: number;
  readonly children?: ComponentChildren;
}

/** A screen that follows the question where no script runs. The answer's own header leads back to the question. */
export function PlainScreen({ title, problem, backIn, children, ...frame }: PlainScreenProps) {
  const words = kiosk[frame.language];
  return (
    <KioskDocument {...frame} title={title}>
      {problem ? <ProblemNotice problem={problem} /> : <h1>{title}</h1>}
      {children}
      <p class="hint">{words.comesBack({ seconds: backIn })}</p>
    </KioskDocument>
  );
}

/** A way to another screen of the tablet, as large as a button. */
export function Way({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a class="way" href={href}>
      {children}
    </a>
  );
}
