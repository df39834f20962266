import type { ComponentChildren } from "preact";
import type { Language } from "../messages/dictionary.ts";

interface ListHeadProps<State extends string> {
  /** Where the form leads: "/units". */
  readonly action: string;
  readonly words: {
    readonly title: string;
    readonly done: string;
    readonly search: string;
    readonly state: string;
    readonly states: Readonly<Record<State, string>>;
    readonly show: string;
  };
  readonly search: string;
  readonly state: State;
  readonly states: readonly State[];
  /** Whether a change was just written. */
  readonly done: boolean;
  readonly query: string;
  readonly language: Language;
  /** Links to what may be added. */
  readonly children?: ComponentChildren;
}

/** Above a list of units or points: what was done, what is looked for, and the way to something new. */
export function ListHead<State extends string>(props: ListHeadProps<State>) {
  const { action, words, search, state, states, done, query, language, children } = props;
  return (
    <>
      <h1>{words.title}</h1>
      {done && (
        <p class="notice" role="status">
          {words.done}
        </p>
      )}
      <form method="get" action={action} class="range-form">
        {query !== "" && <input type="hidden" name="lang" value={language} />}
        <label>
          {words.search}
          <input type="search" name="search" value={search} maxLength={100} />
        </label>
        <label>
          {words.state}
          <select name="state">
            {states.map((one) => (
              <option value={one} selected={one === state} key={one}>
                {words.states[one]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{words.show}</button>
      </form>
      {children && <p class="chips">{children}</p>}
    </>
  );
}
