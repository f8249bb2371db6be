import { LinkTo } from './linkTo'

export interface Tab {
  to: string
  word: string
  count?: number | undefined
  isCurrent: boolean
}

/** Parts of one page, each with an address of its own: links, not a tab list. */
export function Tabs({ tabs, name }: { tabs: readonly Tab[]; name: string }) {
  return (
    <nav aria-label={name} className="sb-tabs">
      {tabs.map(({ to, word, count, isCurrent }) => (
        <LinkTo key={to} to={to} className="sb-tab" aria-current={isCurrent ? 'page' : undefined}>
          {word}
          {count !== undefined && <span className="sb-tab-count">{count}</span>}
        </LinkTo>
      ))}
    </nav>
  )
}
