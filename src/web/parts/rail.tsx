import { m } from '../words/compiled/messages'
import type { Icon } from './icon'
import { LinkTo } from './linkTo'

interface RailItem {
  to: string
  word: string
  icon: Icon
  /** Only Brister carries one. */
  count?: number | undefined
  isCurrent: boolean
}
export interface RailGroup {
  /** The first group has none. */
  word?: string | undefined
  items: readonly RailItem[]
}

export interface RailProps {
  id: string
  groups: readonly RailGroup[]
  isOpen: boolean
  onLeave: () => void
}

/** The main menu; below 800 px it is shown by the bar's button Meny. */
export function Rail({ id, groups, isOpen, onLeave }: RailProps) {
  return (
    <nav id={id} aria-label={m.shell_rail()} className={isOpen ? 'sb-rail sb-rail-open' : 'sb-rail'}>
      <div>
        {groups.map(({ word, items }) => (
          <div key={word ?? ''}>
            {word !== undefined && <h2>{word}</h2>}
            <ul className="sb-rail-items">
              {items.map((item) => (
                <li key={item.to}>
                  <RailLink item={item} onLeave={onLeave} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  )
}

function RailLink({
  item: { to, word, icon: Icon, count, isCurrent },
  onLeave,
}: {
  item: RailItem
  onLeave: () => void
}) {
  return (
    <LinkTo to={to} className="sb-rail-link" aria-current={isCurrent ? 'page' : undefined} onClick={onLeave}>
      <Icon aria-hidden />
      {word}
      {count !== undefined && <span className="sb-rail-count">{count}</span>}
    </LinkTo>
  )
}
