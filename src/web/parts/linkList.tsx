import { LinkTo } from './linkTo'

interface LinkListProps<Thing> {
  things: readonly Thing[]
  to: (thing: Thing) => string
  /** Said after the name, quietly. */
  beside?: (thing: Thing) => string | undefined
}

/** Things by name, a line each, each leading to its page. */
export const LinkList = <Thing extends { readonly name: string }>({ things, to, beside }: LinkListProps<Thing>) => (
  <ul className="sb-plain-list">
    {things.map((thing) => (
      <li key={to(thing)}>
        <LinkTo to={to(thing)}>{thing.name}</LinkTo> <span className="sb-quiet">{beside?.(thing)}</span>
      </li>
    ))}
  </ul>
)
