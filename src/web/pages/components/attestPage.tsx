import { CheckmarkIcon } from '@navikt/aksel-icons'
import { useSuspenseQueries } from '@tanstack/react-query'
import { attestationList } from '#api/attestationList'
import type { AnswerOf } from '../../asking/api'
import { ask, askWhole } from '../../asking/queries'
import { type Shows, tableColumns } from '../../lists/listColumns'
import { MarkBar, MarkedCell, useSelection } from '../../lists/marking'
import { Button } from '../../parts/button'
import { shownDay } from '../../parts/days'
import { EmptyState } from '../../parts/emptyState'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { State } from '../../parts/state'
import { TableSection } from '../../parts/tableSection'
import { TitledPage } from '../../parts/titledPage'
import { useAsOf } from '../../routing/asOf'
import { m } from '../../words/compiled/messages'
import { AttestProblem, useAttesting } from './attesting'
import { coreWord } from './componentColumns'
import type { FieldsSeen } from './componentSeen'
import { ComponentTabs } from './componentTabs'
import { counted } from './counted'

type Attestable = AnswerOf<'GET /attestations'>['items'][number]

/** What the signed-in person answers for: the holes first, then what is due, then what has been said already. */
export function AttestPage() {
  const asOf = useAsOf()
  const [{ data }, { data: fields }] = useSuspenseQueries({
    queries: [askWhole('GET /attestations', { query: { asOf } }), ask('GET /component-fields', { query: { asOf } })],
  })
  const isToday = asOf === undefined
  const withHoles = data.items.filter(({ due, holes }) => due && holes.length > 0)
  const due = data.items.filter(({ due: isDue, holes }) => isDue && holes.length === 0)
  const said = data.items.filter(({ due: isDue }) => !isDue)
  return (
    <TitledPage heading={m.components_you_answer()} sentence={m.components_you_answer_sentence()}>
      <ComponentTabs current="attest" />
      {data.items.length === 0 && (
        <Panel>
          <EmptyState kind="fromStart" heading={m.components_you_answer_for_none()}>
            {m.components_you_answer_for_none_why()}
          </EmptyState>
        </Panel>
      )}
      <Group heading={m.components_holes_first()} rows={withHoles} fields={fields} isToday={isToday} />
      <Group heading={m.components_due_now()} rows={due} fields={fields} isToday={isToday} startsMarked />
      {withHoles.length + due.length === 0 && said.length > 0 && (
        <Section heading={m.components_due_now()}>
          <Panel>
            <EmptyState kind="done" heading={m.components_nothing_due()} level={3} />
          </Panel>
        </Section>
      )}
      <Group heading={m.components_already_said()} rows={said} fields={fields} isToday={isToday} />
    </TitledPage>
  )
}

interface GroupProps {
  heading: string
  rows: readonly Attestable[]
  fields: FieldsSeen
  isToday: boolean
  /** Where there is nothing to fill in, all are marked: one press says it of them. */
  startsMarked?: boolean
}

function Group({ heading, rows, fields, isToday, startsMarked = false }: GroupProps) {
  const selection = useSelection(rows, startsMarked ? rows.map(({ id }) => id) : [])
  const attesting = useAttesting()
  if (rows.length === 0) return null
  const marked = selection.rows
  const shown: Shows<Attestable> = {
    component: {
      width: '27%',
      cell: ({ id, component: { name } }) => (
        <MarkedCell id={id} name={name} selection={isToday ? selection : undefined}>
          <LinkTo to={`/komponenter/${id}`} className="sb-name">
            {name}
          </LinkTo>
        </MarkedCell>
      ),
    },
    object: {
      width: '6%',
      cell: ({ component: { object } }) =>
        object === null ? m.components_unplaced() : <LinkTo to={`/objekt/${object.id}`}>{object.code}</LinkTo>,
    },
    sides: { head: m.components_your_side(), width: '8%' },
    holes: {
      head: m.components_holes(),
      width: '47%',
      cell: ({ id, holes }) =>
        holes.length === 0 ? (
          <State kind="kept">{m.components_no_holes()}</State>
        ) : (
          <LinkTo to={`/komponenter/${id}`}>{holes.map((field) => coreWord(fields, field)).join(', ')}</LinkTo>
        ),
    },
    attestedOn: ({ attestedOn }) =>
      attestedOn === null ? (
        <State kind="due">{m.components_never()}</State>
      ) : (
        <time dateTime={attestedOn}>{shownDay(attestedOn)}</time>
      ),
  }
  return (
    <TableSection
      heading={heading}
      note={counted.total(rows.length)}
      columns={tableColumns({ ...attestationList, orders: {} }, shown)}
      rows={rows}
      rowKey={({ id }) => id}
      before={<AttestProblem attesting={attesting} names={marked.map(({ component }) => component.name)} />}
      bar={
        isToday && (
          <MarkBar selection={selection}>
            <div className="sb-table-bar-end">
              {marked.length > 0 && (
                <Button
                  kind={startsMarked ? 'primary' : 'outlined'}
                  size="small"
                  icon={CheckmarkIcon}
                  busy={attesting.busy}
                  onClick={() => void attesting.send(marked.map(({ id }) => id))}
                >
                  {m.components_still_right_count({ count: marked.length })}
                </Button>
              )}
            </div>
          </MarkBar>
        )
      }
    />
  )
}
