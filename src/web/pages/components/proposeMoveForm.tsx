import { type FormEvent, useState } from 'react'
import { useAct } from '../../asking/useAct'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { LinkButton } from '../../parts/linkButton'
import { PageHead } from '../../parts/pageHead'
import { useReceipt } from '../../parts/receipt'
import { TextArea } from '../../parts/textArea'
import { ProblemShown } from '../../refusals/problemShown'
import { WhyNot } from '../../refusals/whyNot'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { componentErrors } from './componentErrors'
import type { BusinessComponentSeen } from './componentSeen'
import { PlaceFields } from './placeFields'

interface ProposeMoveFormProps {
  component: Pick<BusinessComponentSeen, 'id' | 'name' | 'object'> & {
    readonly can: Pick<BusinessComponentSeen['can'], 'move'>
  }
  base: string
  listWord: 'it' | 'business'
}

/** Where to, and why; the groups of both objects decide afterwards. */
export function ProposeMoveForm({ component: { id, name, object, can }, base, listWord }: ProposeMoveFormProps) {
  const { values, change, forget } = useDraft(`move:${id}`, { objectId: '', productId: '', reason: '' })
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const act = useAct('POST /component-moves')
  const receipt = useReceipt()
  const error = componentErrors(act.problem, gaps)
  const here = `${base}/${id}`
  const heading = m.moves_propose_heading({ name })

  async function propose(event: FormEvent) {
    event.preventDefault()
    const { objectId, productId, reason } = values
    const missing = {
      ...(objectId === '' && { toObjectId: m.componentforms_choose_object() }),
      ...(reason.trim() === '' && { reason: m.moves_write_reason() }),
    }
    setGaps(missing)
    const [first] = Object.keys(missing)
    if (first !== undefined) return document.getElementById(first)?.focus()
    const made = await act.send({
      body: { componentId: id, toObjectId: objectId, toProductId: productId === '' ? null : productId, reason },
    })
    if (made === undefined) return
    forget()
    receipt({ text: m.moves_proposed({ name }) })
    push(`/flyttar/${made.id}`)
  }

  return (
    <>
      <title>{`${heading} · Styrbord`}</title>
      <PageHead
        heading={heading}
        crumbs={[
          { word: listWord === 'it' ? m.components_heading() : m.components_business_components(), to: base },
          { word: name, to: here },
          { word: m.components_propose_move() },
        ]}
        sentence={m.moves_propose_sentence({ code: object?.code ?? '' })}
      />
      {can.move !== null && <WhyNot refusal={can.move} />}
      <ProblemShown problem={act.problem} attempt={act.attempt} wrote={name} />
      <form className="sb-form" onSubmit={(event) => void propose(event)} noValidate>
        <PlaceFields
          value={values}
          onChange={change}
          ids={{ object: 'toObjectId', product: 'toProductId' }}
          error={error}
        />
        <TextArea
          id="reason"
          label={m.moves_reason()}
          hint={m.moves_reason_hint()}
          rows={3}
          value={values.reason}
          onChange={(reason) => change({ reason })}
          error={error('reason')}
        />
        <div className="sb-form-actions">
          <Button kind={act.problem?.refusal === undefined ? 'primary' : 'outlined'} type="submit" busy={act.busy}>
            {m.components_propose_move()}
          </Button>
          <LinkButton to={here} kind="text">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
    </>
  )
}
