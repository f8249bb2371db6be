import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { useSession } from '../../asking/session'
import { useAct } from '../../asking/useAct'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { Checkbox } from '../../parts/checkbox'
import { LinkButton } from '../../parts/linkButton'
import { useReceipt } from '../../parts/receipt'
import { ProblemShown } from '../../refusals/problemShown'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { DecisionFields, decisionOf } from '../decisions/decisionFields'
import { PeriodFields } from '../people/periodFields'
import { PersonField } from '../people/personField'
import { type AppointTyped, NamedFields } from './namedFields'
import { WhatFollows } from './whatFollows'

type ObjectSeen = AnswerOf<'GET /objects/{id}'>
export type RoleSeen = AnswerOf<'GET /model'>['model']['roles'][number]

interface AppointFormProps {
  object: ObjectSeen
  role: RoleSeen
  side: 'business' | 'it'
}

const empty: AppointTyped = {
  personText: '',
  person: null,
  from: '',
  to: '',
  linePositionId: '',
  worksForId: '',
  dialogueText: '',
  dialogueWith: null,
  productIds: [],
  endsPredecessor: true,
  by: '',
  on: '',
  reference: '',
}

/** The form keeps what is typed until it is registered, whatever is refused on the way. */
export function AppointForm({ object, role, side }: AppointFormProps) {
  const { values, change, forget } = useDraft(`appoint:${object.id}:${role.id}:${side}`, empty)
  const act = useAct('POST /appointments')
  const keep = useAct('POST /requests')
  const receipt = useReceipt()
  const session = useSession()
  const [missing, setMissing] = useState<Record<string, string>>({})
  const matter = {
    kind: 'appoint' as const,
    role: role.id,
    side,
    object: object.id,
    person: values.person?.id,
    on: /^\d{4}-\d{2}-\d{2}$/.test(values.on) ? values.on : undefined,
  }
  const { data: makers } = useQuery(ask('GET /decision-makers', { query: matter }))
  const place = object.places.find((each) => each.role === role.id && each.side === side)
  const holder = role.oneHolder ? place?.holders[0] : undefined
  const back = `/objekt/${object.id}`

  const order = () => ({
    role: role.id,
    side,
    objectId: object.id,
    personId: values.person?.id ?? '',
    from: values.from,
    to: values.to === '' ? null : values.to,
    productIds: values.productIds,
    linePositionId: values.linePositionId === '' ? null : values.linePositionId,
    dialogueWithId: values.dialogueWith?.id ?? null,
    worksForId: values.worksForId === '' ? null : values.worksForId,
    endsPredecessor: holder !== undefined && values.endsPredecessor,
  })

  async function register(event: FormEvent) {
    event.preventDefault()
    const decision = decisionOf(values)
    const gaps = gapsIn(values)
    setMissing(gaps)
    if (decision === undefined || Object.keys(gaps).length > 0)
      return document.getElementById(Object.keys(gaps)[0] ?? '')?.focus()
    const made = await act.send({ body: { ...order(), decision } })
    if (made === undefined) return
    forget()
    receipt({
      text: m.people_appointed({ name: made.person.name, title: say(made.title) }),
      link: { to: `/beslut/${made.decision.id}`, word: m.people_show_decision() },
    })
    push(back)
  }

  async function save(state: 'asked' | 'draft') {
    const able = makers?.able[0]
    const askedOf = state === 'asked' && able?.id ? `${able.kind}:${able.id}` : null
    const clause = act.problem?.clause ?? null
    const kept = await keep.send({ body: { act: 'appointments.make', body: order(), state, askedOf, clause } })
    if (kept === undefined) return
    forget()
    receipt({
      text: state === 'asked' ? m.people_asked() : m.people_draft_kept(),
      link: { to: `/begaran/${kept.id}`, word: m.people_show_request() },
    })
    push(back)
  }

  const refusedField = act.problem?.refusal?.field
  const errors: Record<string, string> = { ...missing }
  if (refusedField !== undefined && act.problem !== undefined) errors[refusedField] = act.problem.title
  for (const { field, message } of act.problem?.fields ?? []) errors[field] = say(message)
  // Where many could have decided, which of them is the person's to say.
  const firstAble = makers?.able.length === 1 ? makers.able[0] : undefined
  const name = firstAble?.persons[0]?.name
  const isMandate = refusedField === 'decision.by'
  if (isMandate && firstAble !== undefined)
    errors['decision.by'] = m.people_choose_maker({ maker: say(firstAble.title) })
  const chosen = [...(makers?.able ?? []), ...(makers?.others ?? [])].find(
    (each) => `${each.kind}:${each.id}` === values.by,
  )
  const written = [
    values.person?.name,
    chosen && m.people_decided_by({ maker: say(chosen.title) }),
    values.on,
    values.reference,
  ]
    .filter(Boolean)
    .join(', ')
  const isMine = firstAble?.persons.some((person) => person.id === session.person?.id) ?? false
  const itWasMe = {
    word: m.people_it_was_me(),
    onPress: () => {
      change({ by: `${firstAble?.kind}:${firstAble?.id}` })
      act.clear()
      document.getElementById('decision.by')?.focus()
    },
  }
  const askInstead = {
    word: name === undefined ? m.people_ask_for_decision() : m.people_ask_name({ name }),
    onPress: () => void save('asked'),
  }
  return (
    <>
      <ProblemShown
        problem={keep.problem ?? act.problem}
        attempt={act.attempt + keep.attempt}
        wrote={written}
        ways={
          isMandate
            ? [
                ...(firstAble === undefined ? [] : [isMine ? itWasMe : askInstead]),
                { word: m.people_change_maker(), onPress: () => document.getElementById('decision.by')?.focus() },
                { word: m.people_save_draft(), onPress: () => void save('draft') },
              ]
            : []
        }
      />
      <div className="sb-columns">
        <form className="sb-form" onSubmit={register} noValidate>
          <PersonField
            id="personId"
            label={m.people_person()}
            text={values.personText}
            chosen={values.person}
            onChange={(personText, person) => change({ personText, person })}
            error={errors.personId}
          />
          <PeriodFields from={values.from} to={values.to} onChange={change} errors={errors} />
          {holder !== undefined && (
            <Checkbox
              id="endsPredecessor"
              label={m.people_ends_predecessor({ name: holder.person.name })}
              hint={m.people_ends_predecessor_hint()}
              checked={values.endsPredecessor}
              onChange={(endsPredecessor) => change({ endsPredecessor })}
            />
          )}
          <NamedFields object={object} role={role} side={side} values={values} change={change} errors={errors} />
          <DecisionFields matter={matter} value={values} onChange={change} errors={errors} />
          <div className="sb-form-actions">
            <Button kind={act.problem?.refusal === undefined ? 'primary' : 'outlined'} type="submit" busy={act.busy}>
              {m.people_register_appointment()}
            </Button>
            <LinkButton to={back} kind="text">
              {m.parts_cancel()}
            </LinkButton>
          </div>
        </form>
        <WhatFollows
          object={object}
          role={role}
          side={side}
          person={values.person?.name}
          predecessor={holder?.person.name}
          ends={values.endsPredecessor}
          from={values.from}
          able={firstAble}
        />
      </div>
    </>
  )
}

/** What must be filled in before it can be asked at all; the model's own demands are answered by the server. */
function gapsIn(values: AppointTyped): Record<string, string> {
  const gaps: Record<string, string> = {}
  const day = /^\d{4}-\d{2}-\d{2}$/
  if (values.person === null) gaps.personId = m.people_choose_person()
  if (!day.test(values.from)) gaps.from = m.people_write_day()
  if (values.to !== '' && !day.test(values.to)) gaps.to = m.people_write_day()
  if (values.by === '') gaps['decision.by'] = m.decisions_choose_by()
  if (!day.test(values.on)) gaps['decision.on'] = m.people_write_day()
  if (values.reference.trim() === '') gaps['decision.reference'] = m.decisions_write_reference()
  return gaps
}
