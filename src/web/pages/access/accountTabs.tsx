import { Tabs } from '../../parts/tabs'
import { m } from '../../words/compiled/messages'

/** Two lists of the same kind: those who come in, and what comes in by itself. */
export function AccountTabs({ current }: { current: 'accounts' | 'tokens' }) {
  return (
    <Tabs
      name={m.access_accounts()}
      tabs={[
        { to: '/konton', word: m.access_tab_accounts(), isCurrent: current === 'accounts' },
        { to: '/konton/nycklar', word: m.access_tab_tokens(), isCurrent: current === 'tokens' },
      ]}
    />
  )
}
