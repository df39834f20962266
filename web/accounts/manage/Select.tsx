interface SelectProps {
  readonly id: string;
  readonly name?: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** The word of the empty choice. */
  readonly empty?: string;
  readonly required?: boolean;
}

/** A labelled list to choose one of. */
export function Select({ id, name = id, label, value, choices, empty, required }: SelectProps) {
  return (
    <>
      <label for={id}>{label}</label>
      <select id={id} name={name} required={required}>
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </>
  );
}
