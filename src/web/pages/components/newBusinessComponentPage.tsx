import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../asking/queries'
import { useSession } from '../../asking/session'
import { useAct } from '../../asking/useAct'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { DateField } from '../../parts/dateField'
import { isDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { PageHead } from '../../parts/pageHead'
import { useReceipt } from '../../parts/receipt'
import { ProblemShown } from '../../refusals/problemShown'
import { push, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { BusinessFields, businessOrder, emptyBusiness } from './businessFields'
import { componentErrors } from './componentErrors'
import { PlaceFields } from './placeFields'

/** Adds a business component to an object, proposed and usable at once. */
export function NewBusinessComponentPage() {
  const { objekt = '', produkt = '', it = '' }: { objekt?: string; produkt?: string; it?: string } = useSearch()
  const { today } = useSession()
  const { data: fields } = useSuspenseQuery(ask('GET /component-fields'))
  const { data: about } = useQuery({ ...ask('GET /it-components/{id}', { params: { id: it } }), enabled: it !== '' })
  const { values, change, forget } = useDraft(`business-component:new:${objekt}${produkt}${it}`, {
    ...emptyBusiness,
    isAboutTouched: false,
    objectId: objekt,
    productId: produkt,
    from: today,
  })
  const typed =
    about === undefined || values.isAboutTouched
      ? values
      : { ...values, itComponents: [{ id: about.id, name: about.name }] }
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const act = useAct('POST /business-components')
  const receipt = useReceipt()
  const error = componentErrors(act.problem, gaps)

  async function add(event: FormEvent) {
    event.preventDefault()
    const { objectId, productId, from } = typed
    const missing = {
      ...(typed.name.trim() === '' && { name: m.componentforms_write_name() }),
      ...(objectId === '' && { objectId: m.componentforms_choose_object() }),
      ...(!isDay(from) && { from: m.people_write_day() }),
    }
    setGaps(missing)
    const [first] = Object.keys(missing)
    if (first !== undefined) return document.getElementById(first)?.focus()
    const place = { objectId, productId: productId === '' ? null : productId, from }
    const made = await act.send({ body: { ...businessOrder(typed), ...place } })
    if (made === undefined) return
    forget()
    receipt({ text: m.componentforms_added({ name: made.name }) })
    push(`/verksamhetskomponenter/${made.id}`)
  }

  return (
    <>
      <title>{`${m.components_add_business()} · Styrbord`}</title>
      <PageHead
        heading={m.components_add_business()}
        crumbs={[
          { word: m.components_business_components(), to: '/verksamhetskomponenter' },
          { word: m.components_add_business() },
        ]}
        sentence={m.componentforms_add_sentence()}
      />
      <ProblemShown problem={act.problem} attempt={act.attempt} wrote={typed.name} />
      <form className="sb-form" onSubmit={(event) => void add(event)} noValidate>
        <PlaceFields value={typed} onChange={change} error={error} />
        <BusinessFields
          typed={typed}
          change={(part) => change(part.itComponents === undefined ? part : { ...part, isAboutTouched: true })}
          fields={fields}
          error={error}
        />
        <DateField
          id="from"
          label={m.componentforms_from()}
          value={typed.from}
          onChange={(from) => change({ from })}
          error={error('from')}
        />
        <div className="sb-form-actions">
          <Button kind={act.problem?.refusal === undefined ? 'primary' : 'outlined'} type="submit" busy={act.busy}>
            {m.components_add_business()}
          </Button>
          <LinkButton to="/verksamhetskomponenter" kind="text">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
    </>
  )
}
