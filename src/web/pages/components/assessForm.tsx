import { type FormEvent, useState } from 'react'
import { mayDo, useSession } from '../../asking/session'
import { useAct } from '../../asking/useAct'
import { ChangedMeanwhile } from '../../forms/changedMeanwhile'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { LinkButton } from '../../parts/linkButton'
import { Panel } from '../../parts/panel'
import { RadioGroup } from '../../parts/radioGroup'
import { useReceipt } from '../../parts/receipt'
import { ProblemShown } from '../../refusals/problemShown'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { type PersonChosen, PersonField } from '../people/personField'
import type { ComponentSeen, FieldsSeen } from './componentSeen'
import { choiceWord } from './factWords'

interface AssessFormProps {
  component: ComponentSeen
  side: 'business' | 'it'
  fields: FieldsSeen
}

type Value = 'develop' | 'keep' | 'consolidate' | 'retire'
const none = 'none'

/** One side's view of the component's future; whoever registers says whose it is. */
export function AssessForm({ component, side, fields }: AssessFormProps) {
  const { id, version, name, assessed, responsible } = component
  const session = useSession()
  const registers = mayDo(session, 'register')
  const own = responsible[side]
  const first: PersonChosen | null = registers && own !== null ? { id: own.id, name: own.name } : null
  const now = assessed[side]?.value ?? ''
  const { values, change, forget } = useDraft(`assess:${id}:${side}`, {
    value: now,
    by: first,
    byText: first?.name ?? '',
  })
  const [isMissing, setMissing] = useState(false)
  const act = useAct('PUT /it-components/{id}/assessment')
  const receipt = useReceipt()
  const here = `/komponenter/${id}`
  const word = (value: string) => (value === '' ? '' : choiceWord({ choices: fields.assessments }, value))

  async function assess(event: FormEvent) {
    event.preventDefault()
    setMissing(values.value === '')
    if (values.value === '') return document.getElementById('value')?.focus()
    const value = values.value === none ? null : (values.value as Value)
    const body = { side, value, byPersonId: values.by?.id ?? null }
    if ((await act.send({ params: { id }, body }, version)) === undefined) return
    forget()
    receipt({ text: m.components_assessed({ name }) })
    push(here)
  }

  return (
    <Panel
      heading={side === 'business' ? m.components_business_assessment() : m.components_it_assessment()}
      id="assess"
      level={3}
    >
      {act.problem?.status !== 412 && (
        <ProblemShown
          problem={act.problem}
          attempt={act.attempt}
          wrote={[word(values.value), values.by?.name].filter(Boolean).join(', ')}
        />
      )}
      <form className="sb-form" onSubmit={(event) => void assess(event)} noValidate>
        <ChangedMeanwhile
          problem={act.problem}
          fields={[{ word: m.components_assessment(), now: word(now), typed: word(values.value) }]}
        />
        <RadioGroup
          id="value"
          label={m.components_assess_question()}
          value={values.value}
          onChange={(value) => change({ value })}
          choices={[
            ...fields.assessments.map((each) => ({ value: each.id, word: say(each.name) })),
            ...(now === '' ? [] : [{ value: none, word: m.components_assessment_taken_back() }]),
          ]}
          error={isMissing && values.value === '' ? m.components_choose_assessment() : undefined}
        />
        {registers && (
          <PersonField
            id="byPersonId"
            label={m.components_whose_assessment()}
            hint={m.components_whose_assessment_hint()}
            optional
            text={values.byText}
            chosen={values.by}
            onChange={(byText, by) => change({ byText, by })}
          />
        )}
        <div className="sb-form-actions">
          <Button kind="primary" type="submit" busy={act.busy}>
            {m.components_save_assessment()}
          </Button>
          <LinkButton to={here} kind="text">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
    </Panel>
  )
}
