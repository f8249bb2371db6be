import { useQuery } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { mayDo, useSession } from '../../asking/session'
import { shownDay } from '../../parts/days'
import { EmptyState } from '../../parts/emptyState'
import { clockOf, dayOfMoment } from '../../parts/moments'
import { Note } from '../../parts/note'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { Skeleton } from '../../parts/skeleton'
import { Table } from '../../parts/table'
import { Timeline } from '../../parts/timeline'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { ChangeShown } from '../audit/changeShown'
import { AccountName } from '../decisions/accountName'
import type { BusinessComponentSeen } from './componentSeen'

type Placed = Pick<BusinessComponentSeen, 'id' | 'placements'>

interface ComponentHistoryProps {
  component: Placed
  subjectType?: 'it-component' | 'business-component'
}

/** Where it has stood through time, and for those who may read it, every change. */
export function ComponentHistory({ component, subjectType = 'it-component' }: ComponentHistoryProps) {
  const session = useSession()
  const { placements, id } = component
  const events = [...placements]
    .sort((a, b) => b.from.localeCompare(a.from))
    .map((placement) => ({
      id: placement.id,
      day: placement.from,
      what: [placement.object.code, placement.product?.name].filter(Boolean).join(', '),
      ...(placement.decisionId !== null && { to: `/beslut/${placement.decisionId}` }),
      detail: [
        placement.decisionId === null ? m.components_proposed() : m.components_confirmed(),
        placement.to === null ? undefined : m.components_until({ day: shownDay(placement.to) }),
      ]
        .filter(Boolean)
        .join(', '),
    }))
  return (
    <>
      <Section heading={m.components_through_time()}>
        {events.length > 0 ? (
          <Timeline events={events} />
        ) : (
          <Panel>
            <EmptyState kind="fromStart" heading={m.components_never_placed()} level={3} />
          </Panel>
        )}
      </Section>
      <Section heading={m.components_changes()}>
        {mayDo(session, 'read-all') ? (
          <Changes subjectType={subjectType} subject={id} />
        ) : (
          <Note>{m.components_changes_for_readers()}</Note>
        )}
      </Section>
    </>
  )
}

function Changes({ subjectType, subject }: { subjectType: string; subject: string }) {
  const { data } = useQuery(ask('GET /audit-entries', { query: { subjectType, subject, limit: 50 } }))
  if (data === undefined) return <Skeleton lines={4} />
  return (
    <Panel flush>
      <Table
        caption={m.components_changes()}
        density="dense"
        rows={data.items}
        rowKey={({ number }) => String(number)}
        empty={<EmptyState kind="fromStart" heading={m.people_no_changes()} level={3} />}
        columns={[
          {
            id: 'at',
            head: m.people_changed_at(),
            width: '150px',
            cell: ({ at }) => (
              <time dateTime={at}>
                {shownDay(dayOfMoment(at))} {clockOf(at)}
              </time>
            ),
          },
          {
            id: 'what',
            head: m.people_changed_what(),
            cell: ({ act, actName }) => (actName === null ? act : say(actName)),
          },
          {
            id: 'who',
            head: m.people_changed_by(),
            cell: ({ actor }) => actor !== null && <AccountName account={actor} />,
          },
          { id: 'change', head: m.people_change(), width: '36%', cell: ({ body }) => <ChangeShown body={body} /> },
        ]}
      />
    </Panel>
  )
}
