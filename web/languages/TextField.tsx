import type { Language } from "../messages/dictionary.ts";
import { languages as dictionary } from "../messages/languages.ts";

interface TextFieldProps {
  readonly language: Language;
  readonly name: string;
  readonly tag: string;
  readonly vietnamese: string;
  readonly text: string;
  readonly fault: keyof (typeof dictionary)["vi"]["faults"] | undefined;
  readonly isFixed: boolean;
}

/** One text, under the Vietnamese that it stands for. */
export function TextField({ language, name, tag, vietnamese, text, fault, isFixed }: TextFieldProps) {
  const words = dictionary[language];
  const id = `text-${name}`;
  const places = vietnamese.match(/\{[a-zA-Z]+\}/g);
  return (
    <div class="text">
      <label for={id} lang="vi">
        {vietnamese}
      </label>
      {places && <p class="hint">{words.places({ places: places.join(", ") })}</p>}
      {fault && (
        <p class="error" id={`${id}-error`}>
          ⚠ {words.faults[fault]}
        </p>
      )}
      <textarea
        id={id}
        name={name}
        lang={tag}
        rows={vietnamese.length > 80 ? 3 : 1}
        disabled={isFixed}
        {...(fault && { "aria-invalid": true, "aria-describedby": `${id}-error` })}
      >
        {text}
      </textarea>
    </div>
  );
}
