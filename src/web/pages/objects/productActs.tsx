import { useState } from 'react'
import type { AnswerOf } from '../../asking/api'
import { useSession } from '../../asking/session'
import { useAct } from '../../asking/useAct'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { DateField } from '../../parts/dateField'
import { isDay, longDay } from '../../parts/days'
import { Dialog } from '../../parts/dialog'
import { LinkButton } from '../../parts/linkButton'
import { useReceipt } from '../../parts/receipt'
import { Section } from '../../parts/section'
import { WhyNot } from '../../refusals/whyNot'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { DecidedForm, type DecisionMade, noDecision } from '../roles/decidedForm'

type ProductSeen = AnswerOf<'GET /object-products/{id}'>

interface ProductActsProps {
  product: ProductSeen
  /** The act whose form is open: `avsluta`. */
  doing: string | undefined
}

/** What is only proposed is taken back; what the group has decided on, the group closes. */
export function ProductActs({ product, doing }: ProductActsProps) {
  const { id, can } = product
  if (can.close?.code === 'already-ended') return null
  if (can.withdraw === null)
    return (
      <Section heading={m.products_withdraw_heading()}>
        <Withdrawing product={product} />
      </Section>
    )
  return (
    <Section heading={m.products_close_heading()} id="close">
      {doing === 'avsluta' ? (
        <CloseForm product={product} />
      ) : (
        <div className="sb-stack">
          <p className="sb-measure">{m.products_close_why()}</p>
          <div>
            <LinkButton to={`/produkter/${id}?gor=avsluta`}>{m.products_close()}</LinkButton>
          </div>
          {can.close !== null && <WhyNot refusal={can.close} />}
        </div>
      )}
    </Section>
  )
}

function CloseForm({ product: { id, version, name, object } }: { product: ProductSeen }) {
  const { values, change, forget } = useDraft(`close-product:${id}`, { ...noDecision, lastDay: '' })
  const act = useAct('POST /object-products/{id}/closure')
  const receipt = useReceipt()
  const matter = { kind: 'decide-content', object: object.id } as const
  const { lastDay } = values

  async function close(decision: DecisionMade) {
    const made = await act.send({ params: { id }, body: { on: lastDay, decision } }, version)
    if (made === undefined) return
    forget()
    receipt({ text: m.products_closed({ name, day: longDay(lastDay) }) })
    push(`/produkter/${id}`)
  }

  return (
    <DecidedForm
      matter={isDay(values.on) ? { ...matter, on: values.on } : matter}
      values={values}
      change={change}
      gaps={isDay(lastDay) ? {} : { on: m.people_write_day() }}
      act={act}
      wrote={[name, lastDay, values.reference].filter(Boolean).join(', ')}
      word={m.products_close()}
      back={`/produkter/${id}`}
      askable={{ act: 'object-products.close', params: { id }, body: { on: lastDay } }}
      onAsked={forget}
      onSend={(decision) => void close(decision)}
    >
      {(errors) => (
        <DateField
          id="on"
          label={m.products_last_day()}
          value={lastDay}
          onChange={(typed) => change({ lastDay: typed })}
          error={errors.on}
        />
      )}
    </DecidedForm>
  )
}

function Withdrawing({ product: { id, version, name, object } }: { product: ProductSeen }) {
  const { today } = useSession()
  const [isOpen, setOpen] = useState(false)
  const [on, setOn] = useState(today)
  const act = useAct('POST /object-products/{id}/withdrawal')
  const receipt = useReceipt()
  const { problem } = act
  const send = async () => {
    if (!isDay(on)) return document.getElementById('on')?.focus()
    if ((await act.send({ params: { id }, body: { on } }, version)) === undefined) return
    setOpen(false)
    receipt({ text: m.products_withdrawn({ name }) })
    push(`/objekt/${object.id}?flik=produkter`)
  }
  const told = problem === undefined ? undefined : [problem.title, ...(problem.missing ?? []).map(say)].join('. ')
  return (
    <>
      <Button onClick={() => setOpen(true)}>{m.products_withdraw()}</Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        heading={m.products_withdraw_question({ name })}
        action={
          <Button kind="dangerous" busy={act.busy} onClick={() => void send()}>
            {m.products_withdraw()}
          </Button>
        }
      >
        <p>{m.products_withdraw_why()}</p>
        <DateField
          id="on"
          label={m.products_last_day()}
          value={on}
          onChange={setOn}
          error={isDay(on) ? told : m.people_write_day()}
        />
      </Dialog>
    </>
  )
}
