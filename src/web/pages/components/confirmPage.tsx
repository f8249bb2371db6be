import { useSuspenseQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOfComponent } from '../../house/addresses'
import { push, useParams, useSearch } from '../../house/navigation'
import { ask } from '../../house/queries'
import { useAct } from '../../house/useAct'
import { useDraft } from '../../house/useDraft'
import { shownDay } from '../../parts/days'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
import { useReceipt } from '../../parts/receipt'
import { Section } from '../../parts/section'
import { Table } from '../../parts/table'
import { m } from '../../words/compiled/messages'
import { DecidedForm, type DecisionMade, noDecision } from '../roles/decidedForm'
import { counted } from './counted'
import { MarkAll, MarkRow } from './marking'
import { useSelection } from './useSelection'

/** The proposed components of an object, and the steering group's decision on those that are marked. */
export function ConfirmPage() {
  const { id }: { id: string } = useParams()
  const { valda = '' }: { valda?: string } = useSearch()
  const [{ data: object }, { data: placements }] = useSuspenseQueries({
    queries: [
      ask('GET /objects/{id}', { params: { id } }),
      ask('GET /placements', { query: { object: id, state: 'proposed', limit: 500 } }),
    ],
  })
  const rows = placements.items.map((each) => ({ ...each, placementId: each.id, id: each.component.id }))
  const asked = valda === '' ? rows.map((each) => each.id) : valda.split(',')
  const selection = useSelection(rows, asked)
  const heading = m.componentforms_confirm_heading({ code: object.code })
  const here = `/objekt/${id}?flik=komponenter`
  return (
    <>
      <title>{`${heading} · Styrbord`}</title>
      <PageHead
        heading={heading}
        crumbs={[
          { word: m.shell_to_objects(), to: '/objekt' },
          { word: object.code, to: here },
          { word: m.componentforms_confirm_crumb() },
        ]}
        sentence={m.componentforms_confirm_sentence()}
      />
      {rows.length === 0 ? (
        <Panel>
          <EmptyState
            kind="done"
            heading={m.componentforms_all_confirmed({ code: object.code })}
            actions={<LinkButton to={here}>{m.componentforms_to_components({ code: object.code })}</LinkButton>}
          />
        </Panel>
      ) : (
        <>
          <Panel flush>
            <div className="sb-table-bar">
              {rows.length > 1 && <MarkAll selection={selection} />}
              <output className="sb-strong">{counted.marked(selection.rows.length)}</output>
            </div>
            <Table
              caption={m.componentforms_proposed_in({ code: object.code })}
              density="dense"
              rows={rows}
              rowKey={({ placementId }) => placementId}
              columns={[
                {
                  id: 'name',
                  head: m.components_component(),
                  cell: ({ component }) => (
                    <div className="sb-marked-cell">
                      <MarkRow id={component.id} name={component.name} selection={selection} />
                      <LinkTo to={addressOfComponent(component)} className="sb-name">
                        {component.name}
                      </LinkTo>
                    </div>
                  ),
                },
                {
                  id: 'kind',
                  head: m.components_kind(),
                  cell: ({ component }) =>
                    component.kind === 'it' ? m.components_it_component() : m.components_business_component(),
                },
                { id: 'product', head: m.components_home_product(), cell: ({ product }) => product?.name ?? '–' },
                {
                  id: 'from',
                  head: m.components_proposed_since(),
                  cell: ({ from }) => <time dateTime={from}>{shownDay(from)}</time>,
                },
              ]}
            />
          </Panel>
          <Section heading={m.componentforms_the_decision()}>
            <Deciding objectId={id} code={object.code} chosen={selection.rows} back={here} />
          </Section>
        </>
      )}
    </>
  )
}

interface DecidingProps {
  objectId: string
  code: string
  chosen: readonly { readonly id: string; readonly component: { readonly name: string } }[]
  back: string
}

function Deciding({ objectId, code, chosen, back }: DecidingProps) {
  const { values, change, forget } = useDraft(`confirm-components:${objectId}`, noDecision)
  const act = useAct('POST /placements/confirmation')
  const receipt = useReceipt()
  const [isNone, setNone] = useState(false)
  const componentIds = chosen.map(({ id }) => id)
  const names = chosen.map(({ component }) => component.name)

  async function confirm(decision: DecisionMade) {
    setNone(componentIds.length === 0)
    if (componentIds.length === 0) return
    const made = await act.send({ body: { componentIds, decision } })
    if (made === undefined) return
    forget()
    receipt({
      text:
        made.items.length === 1
          ? m.componentforms_confirmed_one({ code })
          : m.componentforms_confirmed({ count: made.items.length, code }),
      link: { to: `/beslut/${made.decision.id}`, word: m.people_show_decision() },
    })
    push(back)
  }

  return (
    <DecidedForm
      matter={{ kind: 'decide-content', object: objectId }}
      values={values}
      change={change}
      gaps={{}}
      act={act}
      wrote={[shortList(names), values.on, values.reference].filter(Boolean).join(', ')}
      word={counted.confirmed(componentIds.length)}
      back={back}
      askable={{ act: 'placements.confirm', params: {}, body: { componentIds } }}
      onAsked={forget}
      onSend={(decision) => void confirm(decision)}
    >
      {() => isNone && componentIds.length === 0 && <p className="sb-error">{m.componentforms_mark_one()}</p>}
    </DecidedForm>
  )
}

const namesShown = 3

const shortList = (names: readonly string[]): string =>
  names.length <= namesShown
    ? names.join(', ')
    : `${names.slice(0, namesShown).join(', ')} ${m.components_and_more({ count: names.length - namesShown })}`
