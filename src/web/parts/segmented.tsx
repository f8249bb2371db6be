import { useId } from 'react'

export interface SegmentedProps<Value extends string> {
  /** Read aloud; shown as well with `legendShown`. */
  legend: string
  legendShown?: boolean | undefined
  value: Value
  choices: readonly { value: Value; word: string }[]
  onChange: (value: Value) => void
}

/** Two to four choices side by side, one of them taken. */
export function Segmented<Value extends string>({
  legend,
  legendShown,
  value,
  choices,
  onChange,
}: SegmentedProps<Value>) {
  const name = useId()
  return (
    <fieldset className="sb-field">
      <legend className={legendShown ? 'sb-label' : 'sb-unseen'}>{legend}</legend>
      <div className="sb-segmented">
        {choices.map((choice) => (
          <label key={choice.value} className="sb-segment">
            <input
              className="sb-unseen"
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.word}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
