import { Checkbox } from '../../parts/checkbox'

interface ToSecondPartProps {
  legend: string
  things: readonly { readonly id: string; readonly name: string }[]
  moved: readonly string[]
  onChange: (moved: string[]) => void
}

/** Which of them go to the second part of a split; the others stay with the first. */
export function ToSecondPart({ legend, things, moved, onChange }: ToSecondPartProps) {
  return (
    <fieldset className="sb-stack">
      <legend className="sb-label">{legend}</legend>
      {things.map(({ id, name }) => (
        <Checkbox
          key={id}
          id={`moved-${id}`}
          label={name}
          checked={moved.includes(id)}
          onChange={(isOn) => onChange(isOn ? [...moved, id] : moved.filter((each) => each !== id))}
        />
      ))}
    </fieldset>
  )
}
