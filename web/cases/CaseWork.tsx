import type { ComponentChildren } from "preact";
import { CASE_MOVES, type CaseMove } from "#contract/cases.ts";
import { officialCases } from "../messages/officialCases.ts";
import { AnswerForm } from "./AnswerForm.tsx";
import type { CasePageProps } from "./caseView.ts";

interface FormProps {
  readonly name: string;
  readonly hint?: string;
  readonly button: string;
  readonly children?: ComponentChildren;
}

/** What the reader may do with a case now: one plain form each. */
export function CaseWork(props: CasePageProps) {
  const { frame, file, may, officials, units, draft } = props;
  const { language, query } = frame;
  const words = officialCases[language];
  const can = (move: CaseMove) => (CASE_MOVES[move].from as readonly string[]).includes(file.state);
  const isHidden = file.hiddenReason !== null;
  const kept = (form: string) => (draft?.form === form ? draft.text : "");
  const form = (path: string, { name, hint, button, children }: FormProps) => (
    <form method="post" action={`/cases/${file.id}/${path}${query}`} class="case-form">
      <input type="hidden" name="version" value={file.version} />
      <h3>{name}</h3>
      {hint && <p class="quiet">{hint}</p>}
      {children}
      <button type="submit">{button}</button>
    </form>
  );
  const area = (id: string, label: string) => (
    <>
      <label for={id}>{label}</label>
      <textarea id={id} name="text" rows={2}>
        {kept(id)}
      </textarea>
    </>
  );
  if (!may.answer && !may.direct && !may.unmask) return null;
  return (
    <section aria-labelledby="work" class="case-work">
      <h2 id="work">{words.work}</h2>
      {may.answer && can("answer") && <AnswerForm {...props} />}
      <div class="case-forms">
        {may.answer && can("take-up") && form("take-up", { name: words.takeUp, button: words.takeUp })}
        {may.direct &&
          form("assign", {
            name: words.assignee,
            button: words.saveAssign,
            children: (
              <>
                <label for="assignee">{words.assign}</label>
                <select id="assignee" name="assignee">
                  <option value="">{words.nobody}</option>
                  {officials.map(({ id, name }) => (
                    <option value={id} selected={id === file.assigneeId} key={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </>
            ),
          })}
        {may.answer &&
          form("note", {
            name: words.note,
            hint: words.noteHint,
            button: words.saveNote,
            children: area("note", words.note),
          })}
        {may.direct &&
          (isHidden
            ? form("unhide", { name: words.hide, button: words.unhide })
            : form("hide", {
                name: words.hide,
                hint: words.hideHint,
                button: words.saveHide,
                children: area("hide", words.reason),
              }))}
        {may.unmask &&
          form("unmask", {
            name: words.unmask,
            hint: words.unmaskHint,
            button: words.saveUnmask,
            children: area("unmask", words.reason),
          })}
        {may.direct &&
          units.length > 0 &&
          file.state !== "closed" &&
          form("hand-over", {
            name: words.handOver,
            hint: words.handOverHint,
            button: words.saveHandOver,
            children: (
              <>
                <label for="unit">{words.unit}</label>
                <select id="unit" name="unit" required>
                  <option value="" />
                  {units.map(({ id, name }) => (
                    <option value={id} key={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </>
            ),
          })}
        {may.direct &&
          can(isHidden ? "close-hidden" : "close") &&
          form("close", { name: words.close, hint: words.closeHint, button: words.close })}
      </div>
    </section>
  );
}
