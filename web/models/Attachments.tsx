import type { ComponentChildren } from "preact";
import { Field } from "./Field.tsx";

interface FieldWords {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
}

interface AttachmentsProps<One> {
  /** Where one is added; `/{id}/removal` below it takes one away. */
  readonly path: string;
  readonly query: string;
  readonly mayChange: boolean;
  readonly words: { readonly heading: string; readonly none: string; readonly add: string };
  readonly items: readonly One[];
  readonly kind?: string;
  readonly show: (one: One) => ComponentChildren;
  readonly removal: (one: One) => string;
  readonly file: FieldWords & { readonly accept: string };
  /** What each is called. */
  readonly naming: FieldWords;
}

/** Files that belong to a model, to add to and to take from. */
export function Attachments<One extends { readonly id: number }>(props: AttachmentsProps<One>) {
  const { path, query, mayChange, words, items, kind, show, removal, file, naming } = props;
  return (
    <section>
      <h2>{words.heading}</h2>
      {items.length === 0 && <p class="quiet">{words.none}</p>}
      <ul class={kind}>
        {items.map((one) => (
          <li key={one.id}>
            {show(one)}
            {mayChange && (
              <form method="post" action={`${path}/${one.id}/removal${query}`}>
                <button type="submit" class="plain">
                  {removal(one)}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <form method="post" action={`${path}${query}`} encType="multipart/form-data" class="entry">
          <fieldset>
            <legend>{words.add}</legend>
            <Field {...file}>{(tie) => <input {...tie} type="file" accept={file.accept} required />}</Field>
            <Field {...naming}>{(tie) => <input {...tie} type="text" maxLength={120} required />}</Field>
            <div class="entry-go">
              <button type="submit">{words.add}</button>
            </div>
          </fieldset>
        </form>
      )}
    </section>
  );
}
