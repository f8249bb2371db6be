import { useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../asking/queries'
import { useSession } from '../../asking/session'
import { useAct } from '../../asking/useAct'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { DateField } from '../../parts/dateField'
import { isDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { Note } from '../../parts/note'
import { PageHead } from '../../parts/pageHead'
import { useReceipt } from '../../parts/receipt'
import { ProblemShown } from '../../refusals/problemShown'
import { push, useParams } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { componentErrors } from './componentErrors'
import { PlaceFields } from './placeFields'

/** A first place for a component without one, or another home product in the object where it stands. */
export function PlacePage() {
  const { id }: { id: string } = useParams()
  const { today } = useSession()
  const { data: component } = useSuspenseQuery(ask('GET /it-components/{id}', { params: { id } }))
  const { name, object, product } = component
  const { values, change, forget } = useDraft(`place:${id}`, {
    objectId: object?.id ?? '',
    productId: product?.id ?? '',
    from: today,
  })
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const act = useAct('POST /placements')
  const receipt = useReceipt()
  const error = componentErrors(act.problem, gaps)
  const here = `/komponenter/${id}`
  const heading = object === null ? m.componentforms_place_heading({ name }) : m.components_change_product()

  async function place(event: FormEvent) {
    event.preventDefault()
    const { objectId, productId, from } = values
    const missing = {
      ...(objectId === '' && { objectId: m.componentforms_choose_object() }),
      ...(!isDay(from) && { from: m.people_write_day() }),
    }
    setGaps(missing)
    const [first] = Object.keys(missing)
    if (first !== undefined) return document.getElementById(first)?.focus()
    const body = { componentId: id, objectId, productId: productId === '' ? null : productId, from }
    if ((await act.send({ body })) === undefined) return
    forget()
    receipt({ text: m.componentforms_placed({ name }) })
    push(here)
  }

  return (
    <>
      <title>{`${heading} · Styrbord`}</title>
      <PageHead
        heading={heading}
        crumbs={[
          { word: m.components_heading(), to: '/komponenter' },
          { word: name, to: here },
          { word: m.components_belongs() },
        ]}
        sentence={object === null ? m.componentforms_place_sentence() : `${object.code} ${object.name}`}
      />
      <ProblemShown problem={act.problem} attempt={act.attempt} wrote={name} />
      <form className="sb-form" onSubmit={(event) => void place(event)} noValidate>
        <PlaceFields value={values} onChange={change} isObjectFixed={object !== null} error={error} />
        <DateField
          id="from"
          label={m.people_from()}
          value={values.from}
          onChange={(from) => change({ from })}
          error={error('from')}
        />
        <div className="sb-form-actions">
          <Button kind={act.problem?.refusal === undefined ? 'primary' : 'outlined'} type="submit" busy={act.busy}>
            {object === null ? m.components_place() : m.components_change_product()}
          </Button>
          <LinkButton to={here} kind="text">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
      {object !== null && (
        <Note>
          {m.componentforms_to_other_object()} <LinkTo to={`${here}/flytta`}>{m.components_propose_move()}</LinkTo>
        </Note>
      )}
    </>
  )
}
