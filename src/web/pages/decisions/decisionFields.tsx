import { useQuery } from '@tanstack/react-query'
import type { AnswerOf, SentTo } from '../../asking/api'
import { ask } from '../../asking/queries'
import { DateField } from '../../parts/dateField'
import { Select } from '../../parts/select'
import { TextField } from '../../parts/textField'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'

/** A decision as it is typed: who decided (`office:ID`, `role:ROLE~SIDE~OBJECT`, `forum:ID`), the day and the reference. */
export interface DecisionTyped {
  readonly by: string
  readonly on: string
  readonly reference: string
}

interface DecisionFieldsProps {
  matter: NonNullable<SentTo<'GET /decision-makers'>['query']>
  value: DecisionTyped
  onChange: (part: Partial<DecisionTyped>) => void
  /** Errors by field: `decision.by`, `decision.on`, `decision.reference`. */
  errors: Readonly<Record<string, string>>
}

/** Who decided, when, and where it is written: the same three fields in every form that records a decision. */
export function DecisionFields({ matter, value, onChange, errors }: DecisionFieldsProps) {
  const { data } = useQuery(ask('GET /decision-makers', { query: matter }))
  const options = [
    { word: m.decisions_may_decide(), options: (data?.able ?? []).flatMap(optionOf) },
    { word: m.decisions_others(), options: (data?.others ?? []).flatMap(optionOf) },
  ].filter((group) => group.options.length > 0)
  const byError = errors['decision.by']
  return (
    <>
      <Select
        id="decision.by"
        label={m.decisions_by()}
        hint={m.decisions_by_hint()}
        options={options}
        value={value.by}
        onChange={(by) => onChange({ by })}
        error={byError}
        edged={byError !== undefined}
      />
      <div className="sb-form-pair">
        <DateField
          id="decision.on"
          label={m.decisions_on()}
          hint={m.decisions_on_hint()}
          value={value.on}
          onChange={(on) => onChange({ on })}
          error={errors['decision.on']}
        />
        <TextField
          id="decision.reference"
          label={m.decisions_reference()}
          hint={m.decisions_reference_hint()}
          value={value.reference}
          onChange={(reference) => onChange({ reference })}
          error={errors['decision.reference']}
        />
      </div>
    </>
  )
}

type AbleSeen = AnswerOf<'GET /decision-makers'>['able'][number]

function optionOf(able: AbleSeen): { value: string; word: string }[] {
  if (able.id === null) return []
  const holders = able.kind === 'forum' ? '' : able.persons.map((person) => person.name).join(', ')
  return [
    {
      value: `${able.kind}:${able.id}`,
      word: holders === '' ? sayFirst(able.title) : `${sayFirst(able.title)} (${holders})`,
    },
  ]
}

/** The typed decision as the API takes it; undefined until somebody is chosen. */
export function decisionOf({ by, on, reference }: DecisionTyped) {
  const colon = by.indexOf(':')
  const kind = by.slice(0, colon)
  const id = by.slice(colon + 1)
  if (kind === 'office') return { by: { kind, officeId: id }, on, reference } as const
  if (kind === 'forum') return { by: { kind, forumId: id }, on, reference } as const
  if (kind !== 'role') return undefined
  const [role = '', side = '', objectId = ''] = id.split('~')
  return { by: { kind, role, side: side === 'it' ? 'it' : 'business', objectId }, on, reference } as const
}
