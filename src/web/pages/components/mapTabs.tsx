import { Tabs } from '../../parts/tabs'
import { m } from '../../words/compiled/messages'

/** All components seen at once: where they stand, what there seems to be two of, and what nobody has told. */
export function MapTabs({ current }: { current: 'map' | 'overlaps' | 'completeness' }) {
  return (
    <Tabs
      name={m.map_heading()}
      tabs={[
        { to: '/karta', word: m.map_heading(), isCurrent: current === 'map' },
        { to: '/overlapp', word: m.overlaps_heading(), isCurrent: current === 'overlaps' },
        { to: '/ifyllt', word: m.completeness_heading(), isCurrent: current === 'completeness' },
      ]}
    />
  )
}
