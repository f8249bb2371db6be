import { mayDo, useSession } from '../../asking/session'
import { shownDay } from '../../parts/days'
import { EmptyState } from '../../parts/emptyState'
import { Note } from '../../parts/note'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { Timeline } from '../../parts/timeline'
import { m } from '../../words/compiled/messages'
import { ChangeHistory } from '../audit/changeHistory'
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
          <ChangeHistory
            caption={m.components_changes()}
            route="GET /audit-entries"
            sent={{ query: { subjectType, subject: id } }}
            of={id}
            level={3}
          />
        ) : (
          <Note>{m.components_changes_for_readers()}</Note>
        )}
      </Section>
    </>
  )
}
