import { Tabs } from '../../parts/tabs'
import { m } from '../../words/compiled/messages'

/** What is decided, and what is asked for. */
export function DecisionTabs({ current }: { current: 'decisions' | 'requests' }) {
  return (
    <Tabs
      name={m.decisions_heading()}
      tabs={[
        { to: '/beslut', word: m.decisions_heading(), isCurrent: current === 'decisions' },
        { to: '/begaran', word: m.decisions_requests(), isCurrent: current === 'requests' },
      ]}
    />
  )
}
