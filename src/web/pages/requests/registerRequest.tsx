import { type FormEvent, useState } from 'react'
import { useAct } from '../../asking/useAct'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { DateField } from '../../parts/dateField'
import { isDay } from '../../parts/days'
import { Panel } from '../../parts/panel'
import { useReceipt } from '../../parts/receipt'
import { TextField } from '../../parts/textField'
import { ProblemShown } from '../../refusals/problemShown'
import { WhyNot } from '../../refusals/whyNot'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import type { RequestSeen } from './requestPage'

/** When it is decided: the day, where it is written, and one press. */
export function RegisterRequest({ request }: { request: RequestSeen }) {
  const { values, change, forget } = useDraft(`request:${request.id}`, { on: '', reference: '' })
  const [isTried, setTried] = useState(false)
  const act = useAct('POST /requests/{id}/registration')
  const receipt = useReceipt()
  const { can, askedOf } = request
  if (can.register !== null) return <WhyNot refusal={can.register} />

  const dayError = isTried && !isDay(values.on) ? m.decisions_write_on() : undefined
  const referenceError = isTried && values.reference.trim() === '' ? m.decisions_write_reference() : undefined
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isDay(values.on)) return document.getElementById('on')?.focus()
    if (values.reference.trim() === '') return document.getElementById('reference')?.focus()
    const done = await act.send({
      params: { id: request.id },
      body: { on: values.on, reference: values.reference.trim() },
    })
    if (done === undefined) return
    forget()
    receipt({ text: m.decisions_registered_done({ title: say(request.title) }) })
  }
  return (
    <Panel heading={m.decisions_register_heading()}>
      <ProblemShown problem={act.problem} attempt={act.attempt} wrote={[values.on, values.reference].join(', ')} />
      <form className="sb-form" onSubmit={send} noValidate>
        <p>{m.decisions_register_why({ maker: askedOf === null ? m.decisions_nobody() : sayFirst(askedOf.title) })}</p>
        <div className="sb-form-pair">
          <DateField
            id="on"
            label={m.decisions_on()}
            value={values.on}
            error={dayError}
            onChange={(on) => change({ on })}
          />
          <TextField
            id="reference"
            label={m.decisions_reference()}
            value={values.reference}
            error={referenceError}
            onChange={(reference) => change({ reference })}
          />
        </div>
        <div className="sb-form-actions">
          <Button kind={act.problem?.refusal === undefined ? 'primary' : 'outlined'} type="submit" busy={act.busy}>
            {m.decisions_register()}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
