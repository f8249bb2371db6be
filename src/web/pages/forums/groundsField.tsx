import type { Text } from '#model/text'
import { Checkbox } from '../../parts/checkbox'
import { FieldError } from '../../parts/field'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'

interface GroundsFieldProps {
  grounds: readonly { readonly id: string; readonly name: Text }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  error: string | undefined
}

/** What the member answers for in the object; at least one, as the model asks. */
export function GroundsField({ grounds, chosen, onChange, error }: GroundsFieldProps) {
  return (
    <fieldset id="grounds" tabIndex={-1} className="sb-field">
      <legend className="sb-label">{m.forums_grounds()}</legend>
      <p className="sb-hint">{m.forums_grounds_hint()}</p>
      <div className="sb-choices">
        {grounds.map(({ id, name }) => (
          <Checkbox
            key={id}
            id={`ground-${id}`}
            label={sayFirst(name)}
            checked={chosen.includes(id)}
            onChange={(isOn) => onChange(isOn ? [...chosen, id] : chosen.filter((each) => each !== id))}
          />
        ))}
      </div>
      {error !== undefined && <FieldError id="grounds-error">{error}</FieldError>}
    </fieldset>
  )
}
