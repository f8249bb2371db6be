import { type FormEvent, useState } from 'react'
import { useAct } from '../../asking/useAct'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { LinkButton } from '../../parts/linkButton'
import { Panel } from '../../parts/panel'
import { useReceipt } from '../../parts/receipt'
import { Select } from '../../parts/select'
import { TextField } from '../../parts/textField'
import { ProblemShown } from '../../refusals/problemShown'
import { push, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { type ComponentChosen, ComponentField } from './componentField'
import type { ComponentSeen, FieldsSeen } from './componentSeen'

interface Typed {
  readonly kind: string
  readonly text: string
  readonly to: ComponentChosen | null
  readonly note: string
}
const empty: Typed = { kind: 'depends-on', text: '', to: null, note: '' }
type Kind = 'depends-on' | 'integrates-with' | 'replaced-by'

/** Relates the component to another, when the address says so. */
export function NewRelation({ component, fields }: { component: ComponentSeen; fields: FieldsSeen }) {
  const { gor }: { gor?: string } = useSearch()
  const here = `/komponenter/${component.id}?flik=kopplingar`
  return gor === 'koppla' ? (
    <RelationForm component={component} fields={fields} here={here} />
  ) : (
    <p className="sb-after-panel">
      <LinkButton to={`${here}&gor=koppla`}>{m.components_relate()}</LinkButton>
    </p>
  )
}

function RelationForm({ component, fields, here }: { component: ComponentSeen; fields: FieldsSeen; here: string }) {
  const { id, name } = component
  const { values, change, forget } = useDraft(`relation:${id}`, empty)
  const [isMissing, setMissing] = useState(false)
  const act = useAct('POST /components/{id}/relations')
  const receipt = useReceipt()
  const kindWord = say(fields.relations.find((each) => each.id === values.kind)?.name ?? { sv: '', en: '' })

  async function relate(event: FormEvent) {
    event.preventDefault()
    setMissing(values.to === null)
    if (values.to === null) return document.getElementById('toId')?.focus()
    const note = values.note.trim()
    const body = { kind: values.kind as Kind, toId: values.to.id, note: note === '' ? null : note }
    if ((await act.send({ params: { id }, body })) === undefined) return
    forget()
    receipt({ text: m.components_related({ from: name, to: values.to.name }) })
    push(here)
  }

  return (
    <Panel heading={m.components_relate()} level={3}>
      <ProblemShown
        problem={act.problem}
        attempt={act.attempt}
        wrote={[name, kindWord.toLowerCase(), values.to?.name].filter(Boolean).join(' ')}
      />
      <form className="sb-form" onSubmit={(event) => void relate(event)} noValidate>
        <Select
          id="kind"
          label={name}
          placeholder={null}
          value={values.kind}
          options={fields.relations.map((each) => ({ value: each.id, word: say(each.name) }))}
          onChange={(kind) => change({ kind })}
        />
        <ComponentField
          id="toId"
          label={m.components_other_component()}
          text={values.text}
          chosen={values.to}
          onChange={(text, to) => change({ text, to })}
          error={isMissing && values.to === null ? m.components_choose_component() : undefined}
        />
        <TextField
          id="note"
          label={m.components_relation_note()}
          hint={m.components_relation_note_hint()}
          optional
          value={values.note}
          onChange={(note) => change({ note })}
        />
        <div className="sb-form-actions">
          <Button kind="primary" type="submit" busy={act.busy}>
            {m.components_relate()}
          </Button>
          <LinkButton to={here} kind="text">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
    </Panel>
  )
}
