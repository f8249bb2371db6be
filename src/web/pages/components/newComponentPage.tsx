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
import { Note } from '../../parts/note'
import { PageHead } from '../../parts/pageHead'
import { useReceipt } from '../../parts/receipt'
import { ProblemShown } from '../../refusals/problemShown'
import { push, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { componentErrors } from './componentErrors'
import { AdministrationsField, BasicFields, ResponsibleFields } from './componentFields'
import { emptyComponent, factsTold, gapsIn, orderOf } from './componentTyped'
import { FactField } from './factField'
import { nothingTyped } from './factTyped'
import { PlaceFields } from './placeFields'

/** Adds an IT component, proposed and usable at once: the core is asked for, the rest can be told later. */
export function NewComponentPage() {
  const { objekt = '', produkt = '', del = '' }: { objekt?: string; produkt?: string; del?: string } = useSearch()
  const { today } = useSession()
  const { data: fields } = useSuspenseQuery(ask('GET /component-fields'))
  const { data: administrations } = useQuery(ask('GET /administrations', { query: { limit: 200 } }))
  const { data: parent } = useQuery({
    ...ask('GET /it-components/{id}', { params: { id: del } }),
    enabled: del !== '',
  })
  const { values, change, forget } = useDraft(`component:new:${objekt}${produkt}${del}`, {
    ...emptyComponent,
    ...(del !== '' && { type: 'server' }),
    objectId: objekt,
    productId: produkt,
    from: today,
  })
  const typed =
    values.partOf.text === '' && values.partOf.chosen === null && parent !== undefined
      ? { ...values, partOf: { text: parent.name, chosen: { id: parent.id, name: parent.name } } }
      : values
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const act = useAct('POST /it-components')
  const receipt = useReceipt()
  const error = componentErrors(act.problem, gaps)
  const isPart = typed.partOf.chosen !== null

  async function add(event: FormEvent) {
    event.preventDefault()
    const missing = {
      ...gapsIn(typed, fields),
      ...(!isDay(typed.from) && { from: m.people_write_day() }),
    }
    setGaps(missing)
    const [first] = Object.keys(missing)
    if (first !== undefined) return document.getElementById(first)?.focus()
    const { facts: _, ...told } = orderOf(typed, typed, fields)
    const made = await act.send({
      body: {
        ...told,
        name: typed.name.trim(),
        facts: factsTold(typed.facts, fields),
        objectId: isPart || typed.objectId === '' ? null : typed.objectId,
        productId: isPart || typed.productId === '' ? null : typed.productId,
        from: typed.from,
      },
    })
    if (made === undefined) return
    forget()
    receipt({ text: m.componentforms_added({ name: made.name }) })
    push(`/komponenter/${made.id}`)
  }

  return (
    <>
      <title>{`${m.components_add()} · Styrbord`}</title>
      <PageHead
        heading={m.components_add()}
        crumbs={[{ word: m.components_heading(), to: '/komponenter' }, { word: m.components_add() }]}
        sentence={m.componentforms_add_sentence()}
      />
      <ProblemShown problem={act.problem} attempt={act.attempt} wrote={typed.name} />
      <form className="sb-form" onSubmit={(event) => void add(event)} noValidate>
        <BasicFields typed={typed} change={change} fields={fields} error={error} />
        {isPart ? (
          <Note>{m.componentforms_follows({ name: typed.partOf.chosen?.name ?? '' })}</Note>
        ) : (
          <PlaceFields value={typed} onChange={change} isOptional error={error} />
        )}
        <DateField
          id="from"
          label={m.componentforms_from()}
          value={typed.from}
          onChange={(from) => change({ from })}
          error={error('from')}
        />
        <ResponsibleFields typed={typed} change={change} fields={fields} error={error} />
        <AdministrationsField
          typed={typed}
          change={change}
          fields={fields}
          error={error}
          administrations={administrations?.items ?? []}
        />
        <div className="sb-fact-fields">
          {fields.items
            .filter((field) => field.core || field.id === 'supplier')
            .map((field) => (
              <FactField
                key={field.id}
                field={field}
                typed={typed.facts[field.id] ?? nothingTyped}
                onChange={(fact) => change({ facts: { ...values.facts, [field.id]: fact } })}
                error={error(`facts.${field.id}`)}
              />
            ))}
        </div>
        <div className="sb-form-actions">
          <Button kind={act.problem?.refusal === undefined ? 'primary' : 'outlined'} type="submit" busy={act.busy}>
            {m.components_add()}
          </Button>
          <LinkButton to="/komponenter" kind="text">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
    </>
  )
}
