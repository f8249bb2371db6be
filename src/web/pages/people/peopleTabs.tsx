import { Tabs } from '../../parts/tabs'
import { m } from '../../words/compiled/messages'

/** Who there is: people, the offices of the line, and the administrations that both belong to. */
export function PeopleTabs({ current }: { current: 'people' | 'offices' | 'administrations' }) {
  return (
    <Tabs
      name={m.people_heading()}
      tabs={[
        { to: '/personer', word: m.people_heading(), isCurrent: current === 'people' },
        { to: '/befattningar', word: m.people_offices(), isCurrent: current === 'offices' },
        { to: '/forvaltningar', word: m.people_administrations(), isCurrent: current === 'administrations' },
      ]}
    />
  )
}
