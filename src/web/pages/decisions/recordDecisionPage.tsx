import { useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../asking/queries'
import { useAct } from '../../asking/useAct'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { isDay } from '../../parts/days'
import { ErrorSummary } from '../../parts/errorSummary'
import { LinkButton } from '../../parts/linkButton'
import { Note } from '../../parts/note'
import { PageHead } from '../../parts/pageHead'
import { RadioGroup } from '../../parts/radioGroup'
import { useReceipt } from '../../parts/receipt'
import { Select } from '../../parts/select'
import { TextArea } from '../../parts/textArea'
import { ProblemShown } from '../../refusals/problemShown'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { DecisionFields, type DecisionTyped, decisionOf } from './decisionFields'
import { type Kind, kindWords } from './decisionWords'

interface Typed extends DecisionTyped {
  readonly kind: Kind
  readonly wording: string
  readonly objectId: string
}
const empty: Typed = { kind: 'decide-on-model', wording: '', objectId: '', by: '', on: '', reference: '' }

/** Kinds that leave nothing but themselves. The others are recorded where what they change is shown. */
const alone = ['decide-on-model', 'set-shared-scope'] as const satisfies readonly Kind[]

/** A decision that was made in a meeting or by an office, as it was made. */
export function RecordDecisionPage() {
  const { data: objects } = useSuspenseQuery(ask('GET /objects'))
  const { values, change, forget } = useDraft('decision', empty)
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const [tries, setTries] = useState(0)
  const act = useAct('POST /decisions')
  const receipt = useReceipt()
  const { kind, objectId } = values
  const matter = { kind, object: objectId || undefined, on: isDay(values.on) ? values.on : undefined }

  async function record(event: FormEvent) {
    event.preventDefault()
    const decision = decisionOf(values)
    const missing = gapsIn(values)
    setGaps(missing)
    setTries((before) => before + 1)
    if (decision === undefined || Object.keys(missing).length > 0) return
    const made = await act.send({ body: { kind, wording: values.wording, objectId: objectId || null, decision } })
    if (made === undefined) return
    forget()
    receipt({ text: m.decisions_recorded_done({ reference: made.reference }) })
    push(`/beslut/${made.id}`)
  }

  const errors: Record<string, string> = { ...gaps }
  const { problem } = act
  if (problem?.refusal?.field !== undefined) errors[problem.refusal.field] = problem.title
  for (const { field, message } of problem?.fields ?? []) errors[field] = say(message)
  const hasGaps = Object.keys(gaps).length > 0
  return (
    <>
      <title>{`${m.decisions_record()} · Styrbord`}</title>
      <PageHead
        heading={m.decisions_record()}
        crumbs={[{ word: m.decisions_heading(), to: '/beslut' }, { word: m.decisions_record() }]}
        sentence={m.decisions_record_sentence()}
      />
      {hasGaps ? (
        <ErrorSummary errors={Object.entries(gaps).map(([id, text]) => ({ id, text }))} attempt={tries} />
      ) : (
        <ProblemShown
          problem={problem}
          attempt={act.attempt}
          wrote={[values.wording, values.reference].filter(Boolean).join(', ')}
        />
      )}
      <form className="sb-form" onSubmit={record} noValidate>
        <RadioGroup
          id="kind"
          label={m.decisions_kind()}
          value={kind}
          choices={alone.map((value) => ({ value, word: kindWords[value]() }))}
          onChange={(value) => change({ kind: alone.find((each) => each === value) ?? kind })}
        />
        <Note>{m.decisions_kinds_elsewhere()}</Note>
        <TextArea
          id="wording"
          label={m.decisions_wording()}
          hint={m.decisions_wording_hint()}
          rows={4}
          value={values.wording}
          error={errors.wording}
          onChange={(wording) => change({ wording })}
        />
        <Select
          id="objectId"
          label={m.decisions_object()}
          optional
          placeholder={m.decisions_no_object()}
          value={objectId}
          error={errors.objectId}
          options={objects.items.map(({ id, code, name }) => ({ value: id, word: `${code} ${name}` }))}
          onChange={(chosen) => change({ objectId: chosen })}
        />
        <DecisionFields matter={matter} value={values} onChange={change} errors={errors} />
        <div className="sb-form-actions">
          <Button kind={problem?.refusal === undefined ? 'primary' : 'outlined'} type="submit" busy={act.busy}>
            {m.decisions_record()}
          </Button>
          <LinkButton kind="text" to="/beslut">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
    </>
  )
}

function gapsIn({ wording, by, on, reference }: Typed): Readonly<Record<string, string>> {
  return {
    ...(wording.trim() === '' && { wording: m.decisions_write_wording() }),
    ...(by === '' && { 'decision.by': m.decisions_choose_by() }),
    ...(!isDay(on) && { 'decision.on': m.decisions_write_on() }),
    ...(reference.trim() === '' && { 'decision.reference': m.decisions_write_reference() }),
  }
}
