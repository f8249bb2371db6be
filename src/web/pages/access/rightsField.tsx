import { Checkbox } from '../../parts/checkbox'
import { FieldError } from '../../parts/field'
import { m } from '../../words/compiled/messages'

export type Right = 'administer' | 'register' | 'read-all'

export const rightWords = {
  administer: { word: m.access_right_administer, hint: m.access_right_administer_hint },
  register: { word: m.access_right_register, hint: m.access_right_register_hint },
  'read-all': { word: m.access_right_read_all, hint: m.access_right_read_all_hint },
} as const satisfies Record<Right, { word: () => string; hint: () => string }>

const allRights = Object.keys(rightWords) as readonly Right[]

export const isRight = (value: string): value is Right => value in rightWords

interface RightsFieldProps {
  id: string
  value: readonly string[]
  onChange: (rights: readonly Right[]) => void
  error?: string | undefined
}

/** The three rights outside the model, in plain words. */
export function RightsField({ id, value, onChange, error }: RightsFieldProps) {
  const held = value.filter(isRight)
  return (
    <fieldset
      className={error === undefined ? 'sb-field' : 'sb-field sb-field-faulty sb-field-edged'}
      aria-describedby={`${id}-hint`}
    >
      <legend className="sb-label">{m.access_rights()}</legend>
      <div className="sb-hint" id={`${id}-hint`}>
        {m.access_rights_hint()}
      </div>
      {allRights.map((right, index) => (
        <Checkbox
          key={right}
          id={index === 0 ? id : `${id}-${right}`}
          label={rightWords[right].word()}
          hint={rightWords[right].hint()}
          checked={held.includes(right)}
          onChange={(checked) => onChange(allRights.filter((each) => (each === right ? checked : held.includes(each))))}
        />
      ))}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  )
}
