import type { AnswerOf } from '../../asking/api'
import { Checkbox } from '../../parts/checkbox'
import { FieldError } from '../../parts/field'
import { Select } from '../../parts/select'
import { TextArea } from '../../parts/textArea'
import { TextField } from '../../parts/textField'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { PeriodFields } from '../people/periodFields'
import type { Errors } from './decidedForm'

export interface DeviationTyped {
  /** A role on a side: `object-leader~business`. */
  readonly source: string
  readonly tasks: string[]
  readonly target: string
  readonly reason: string
  readonly notedIn: string
  readonly from: string
  readonly to: string
}

interface DeviationFieldsProps {
  places: readonly { readonly value: string; readonly word: string }[]
  roles: AnswerOf<'GET /model'>['model']['roles']
  values: DeviationTyped
  change: (part: Partial<DeviationTyped>) => void
  errors: Errors
}

export function roleOnSide(place: string): { role: string; side: 'business' | 'it' } {
  const [role = '', side = ''] = place.split('~')
  return { role, side: side === 'it' ? 'it' : 'business' }
}

/** Which tasks go from which role to which, why, for how long, and where it is written. */
export function DeviationFields({ places, roles, values, change, errors }: DeviationFieldsProps) {
  const { source, tasks, target, reason, notedIn, from, to } = values
  const { role, side } = roleOnSide(source)
  const duties = roles.find((each) => each.id === role)?.duties.filter((duty) => duty.sides.includes(side)) ?? []
  const toggle = (id: string, isOn: boolean) =>
    change({ tasks: isOn ? [...tasks, id] : tasks.filter((each) => each !== id) })
  return (
    <>
      <Select
        id="source"
        label={m.roles_from_role()}
        value={source}
        options={places}
        onChange={(place) => change({ source: place, tasks: [] })}
        error={errors.source ?? errors['source.role'] ?? errors['source.side']}
      />
      {source !== '' && (
        <fieldset id="tasks" tabIndex={-1} className="sb-field">
          <legend className="sb-label">{m.roles_tasks()}</legend>
          <p className="sb-hint">{duties.length === 0 ? m.roles_no_tasks() : m.roles_tasks_hint()}</p>
          <div className="sb-choices">
            {duties.map((duty) => (
              <Checkbox
                key={duty.id}
                id={`task-${duty.id}`}
                label={say(duty.name)}
                checked={tasks.includes(duty.id)}
                onChange={(isOn) => toggle(duty.id, isOn)}
              />
            ))}
          </div>
          {errors.tasks !== undefined && <FieldError id="tasks-error">{errors.tasks}</FieldError>}
        </fieldset>
      )}
      <Select
        id="target"
        label={m.roles_to_role()}
        value={target}
        options={places.filter(({ value }) => value !== source)}
        onChange={(place) => change({ target: place })}
        error={errors.target ?? errors['target.role'] ?? errors['target.side']}
      />
      <TextArea
        id="reason"
        label={m.roles_reason()}
        rows={3}
        value={reason}
        onChange={(text) => change({ reason: text })}
        error={errors.reason}
      />
      <PeriodFields from={from} to={to} onChange={change} errors={errors} />
      <TextField
        id="notedIn"
        label={m.roles_noted_in()}
        hint={m.roles_noted_in_hint()}
        optional
        value={notedIn}
        onChange={(text) => change({ notedIn: text })}
        error={errors.notedIn}
      />
    </>
  )
}
