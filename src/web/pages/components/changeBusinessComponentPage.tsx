import { useSuspenseQueries } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../asking/queries'
import { useAct } from '../../asking/useAct'
import { ChangedMeanwhile } from '../../forms/changedMeanwhile'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { LinkButton } from '../../parts/linkButton'
import { PageHead } from '../../parts/pageHead'
import { useReceipt } from '../../parts/receipt'
import { ProblemShown } from '../../refusals/problemShown'
import { WhyNot } from '../../refusals/whyNot'
import { push, useParams } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { BusinessFields, type BusinessTyped, businessOrder, businessTyped } from './businessFields'
import { ClosingComponent } from './closingComponent'
import { componentErrors } from './componentErrors'

/** Changes what is known of a business component; only what is touched is sent. */
export function ChangeBusinessComponentPage() {
  const { id }: { id: string } = useParams()
  const [{ data: component }, { data: fields }] = useSuspenseQueries({
    queries: [ask('GET /business-components/{id}', { params: { id } }), ask('GET /component-fields')],
  })
  const now = businessTyped(component)
  const [opened] = useState(now)
  const { values: typed, touched, change, forget } = useDraft(`business-component:${id}`, now)
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const act = useAct('PATCH /business-components/{id}')
  const receipt = useReceipt()
  const error = componentErrors(act.problem, gaps)
  const here = `/verksamhetskomponenter/${id}`

  async function save(event: FormEvent) {
    event.preventDefault()
    const missing: Readonly<Record<string, string>> =
      typed.name.trim() === '' ? { name: m.componentforms_write_name() } : {}
    setGaps(missing)
    if (missing.name !== undefined) return document.getElementById('name')?.focus()
    // The API calls the linked components by their ids; all else has the same name here and there.
    const sent = Object.keys(touched).map((part) => (part === 'itComponents' ? 'itComponentIds' : part))
    const body = Object.fromEntries(Object.entries(businessOrder(typed)).filter(([name]) => sent.includes(name)))
    if ((await act.send({ params: { id }, body }, component.version)) === undefined) return
    forget()
    receipt({ text: m.componentforms_changed({ name: typed.name }) })
    push(here)
  }

  return (
    <>
      <title>{`${m.componentforms_change_heading({ name: component.name })} · Styrbord`}</title>
      <PageHead
        heading={m.componentforms_change_heading({ name: component.name })}
        crumbs={[
          { word: m.components_business_components(), to: '/verksamhetskomponenter' },
          { word: component.name, to: here },
          { word: m.components_change() },
        ]}
      />
      {component.can.change !== null ? (
        <WhyNot refusal={component.can.change} />
      ) : (
        <>
          {act.problem?.status !== 412 && (
            <ProblemShown problem={act.problem} attempt={act.attempt} wrote={typed.name} />
          )}
          <form className="sb-form" onSubmit={(event) => void save(event)} noValidate>
            <ChangedMeanwhile problem={act.problem} fields={changedIn(opened, now, touched)} />
            <BusinessFields typed={typed} change={change} fields={fields} error={error} />
            <div className="sb-form-actions">
              <Button kind="primary" type="submit" busy={act.busy}>
                {m.people_save()}
              </Button>
              <LinkButton to={here} kind="text">
                {m.parts_cancel()}
              </LinkButton>
            </div>
          </form>
          <ClosingComponent component={component} kind="business" />
        </>
      )}
    </>
  )
}

function changedIn(opened: BusinessTyped, now: BusinessTyped, touched: Partial<BusinessTyped>) {
  const words = {
    name: m.components_name(),
    aliases: m.components_aliases(),
    description: m.components_description(),
    url: m.components_where_it_is(),
  }
  return (Object.keys(words) as (keyof typeof words)[]).flatMap((part) =>
    opened[part] === now[part]
      ? []
      : [
          {
            word: words[part],
            now: now[part],
            ...(touched[part] !== undefined && { typed: touched[part] }),
          },
        ],
  )
}
