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
import { Section } from '../../parts/section'
import { ProblemShown } from '../../refusals/problemShown'
import { WhyNot } from '../../refusals/whyNot'
import { push, useParams } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { useAnchor } from '../rulebook/useAnchor'
import { ClosingComponent } from './closingComponent'
import { componentErrors } from './componentErrors'
import { AdministrationsField, BasicFields, NameFields, ResponsibleFields, ServiceFields } from './componentFields'
import { type ComponentTyped, componentTyped, gapsIn, orderOf } from './componentTyped'
import { DocumentsField } from './documentsField'
import { FactGroups } from './factGroups'
import { FormContents } from './formContents'
import { ProductsPicked } from './productsPicked'
import { whatOthersChanged } from './whatOthersChanged'

/** All that can be told of an IT component. Only what is touched here is sent: the rest is as it stands. */
export function ChangeComponentPage() {
  const { id }: { id: string } = useParams()
  const [{ data: component }, { data: fields }, { data: administrations }] = useSuspenseQueries({
    queries: [
      ask('GET /it-components/{id}', { params: { id } }),
      ask('GET /component-fields'),
      ask('GET /administrations', { query: { limit: 200 } }),
    ],
  })
  const now = componentTyped(component)
  // As it stood when the form was opened: what differs from it now, somebody else has changed.
  const [opened] = useState(now)
  const { values: touched, change, forget } = useDraft<Partial<ComponentTyped>>(`component:${id}`, {})
  const typed: ComponentTyped = { ...now, ...touched, facts: { ...now.facts, ...touched.facts } }
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const act = useAct('PATCH /it-components/{id}')
  const receipt = useReceipt()
  useAnchor()
  const isStale = act.problem?.status === 412
  const error = componentErrors(act.problem, gaps)
  const here = `/komponenter/${id}`
  const part = { typed, change, fields, error }

  async function save(event: FormEvent) {
    event.preventDefault()
    const missing = gapsIn(typed, fields)
    setGaps(missing)
    const [first] = Object.keys(missing)
    if (first !== undefined) return document.getElementById(first)?.focus()
    if ((await act.send({ params: { id }, body: orderOf(touched, typed, fields) }, component.version)) === undefined)
      return
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
          { word: m.components_heading(), to: '/komponenter' },
          { word: component.name, to: here },
          { word: m.components_change() },
        ]}
        sentence={m.componentforms_change_sentence()}
      />
      {component.can.change !== null ? (
        <WhyNot refusal={component.can.change} />
      ) : (
        <>
          {!isStale && (
            <ProblemShown problem={act.problem} attempt={act.attempt} wrote={wroteIn(touched, typed, fields)} />
          )}
          <div className="sb-columns sb-component-columns">
            <form className="sb-all-optional" onSubmit={(event) => void save(event)} noValidate>
              <ChangedMeanwhile problem={act.problem} fields={whatOthersChanged(opened, now, touched, fields)} />
              <Section id="group-basics" heading={m.components_basics()}>
                <div className="sb-form">
                  <BasicFields {...part} />
                  <NameFields {...part} />
                </div>
              </Section>
              <Section id="group-responsible" heading={m.components_responsible()}>
                <div className="sb-form">
                  <ResponsibleFields {...part} />
                </div>
              </Section>
              <Section id="group-use" heading={m.components_use()}>
                <div className="sb-form">
                  <AdministrationsField {...part} administrations={administrations.items} />
                  <ProductsPicked
                    picked={typed.usingProducts}
                    onChange={(usingProducts) => change({ usingProducts })}
                    error={error('usingProductIds')}
                  />
                </div>
              </Section>
              <Section id="group-services" heading={m.components_services()}>
                <div className="sb-form">
                  <ServiceFields {...part} />
                  <DocumentsField
                    documents={typed.documents}
                    onChange={(documents) => change({ documents })}
                    error={error('documents')}
                  />
                </div>
              </Section>
              <FactGroups {...part} touched={touched} component={component} />
              <div className="sb-form-actions sb-form-stuck">
                <Button kind="primary" type="submit" busy={act.busy}>
                  {m.people_save()}
                </Button>
                <LinkButton to={here} kind="text">
                  {m.parts_cancel()}
                </LinkButton>
              </div>
            </form>
            <FormContents fields={fields} />
          </div>
          <ClosingComponent component={component} kind="it" />
        </>
      )}
    </>
  )
}

/** What was written, for a refusal to repeat: the names of what was touched. */
function wroteIn(
  touched: Partial<ComponentTyped>,
  typed: ComponentTyped,
  fields: Parameters<typeof orderOf>[2],
): string {
  const facts = Object.keys(touched.facts ?? {}).map((id) => fields.items.find((field) => field.id === id))
  return [typed.name, ...facts.map((field) => (field === undefined ? '' : say(field.name)))].filter(Boolean).join(', ')
}
