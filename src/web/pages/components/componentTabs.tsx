import { Tabs } from '../../parts/tabs'
import { m } from '../../words/compiled/messages'

/** IT's and the operation's components, moves under way, and what one answers for oneself. */
export function ComponentTabs({ current }: { current: 'it' | 'business' | 'moves' | 'attest' }) {
  return (
    <Tabs
      name={m.components_heading()}
      tabs={[
        { to: '/komponenter', word: m.components_it_components(), isCurrent: current === 'it' },
        { to: '/verksamhetskomponenter', word: m.components_business_components(), isCurrent: current === 'business' },
        { to: '/flyttar', word: m.components_moves(), isCurrent: current === 'moves' },
        { to: '/att-intyga', word: m.components_to_attest(), isCurrent: current === 'attest' },
      ]}
    />
  )
}
