import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { Button } from '../../parts/button'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { RowList } from '../../parts/rowList'
import { Section } from '../../parts/section'
import { Skeleton } from '../../parts/skeleton'
import { TextField } from '../../parts/textField'
import { TitledPage } from '../../parts/titledPage'
import { addressOfThing } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'

type Found = AnswerOf<'GET /search'>['items'][number]

const groups = [
  { type: 'person', word: m.search_persons },
  { type: 'object', word: m.search_objects },
  { type: 'product', word: m.search_products },
  { type: 'it-component', word: m.search_it_components },
  { type: 'business-component', word: m.search_business_components },
  { type: 'forum', word: m.search_forums },
  { type: 'administration', word: m.search_administrations },
  { type: 'office', word: m.search_offices },
  { type: 'clause', word: m.search_clauses },
] as const satisfies readonly { type: Found['type']; word: () => string }[]

const most = 60

/** What the bar's search field leads to: everything that fits, by kind, the best first. */
export function SearchPage() {
  const filter = useFilter()
  const q = filter.value('q')
  const heading = q === '' ? m.search_heading() : m.search_heading_for({ q })
  return (
    <TitledPage heading={heading} sentence={m.search_sentence()}>
      <SearchForm key={q} q={q} onSearch={(text) => filter.go({ q: text })} />
      {q !== '' && <Results q={q} />}
    </TitledPage>
  )
}

function SearchForm({ q, onSearch }: { q: string; onSearch: (text: string) => void }) {
  const [text, setText] = useState(q)
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSearch(text.trim())
  }
  return (
    <search>
      <form className="sb-toolbar" onSubmit={send}>
        <div className="sb-grow">
          <TextField
            id="search-text"
            label={m.search_label()}
            type="search"
            optional={false}
            value={text}
            onChange={setText}
          />
        </div>
        <Button kind="primary" type="submit">
          {m.search_do()}
        </Button>
      </form>
    </search>
  )
}

function Results({ q }: { q: string }) {
  const asOf = useAsOf()
  const { data, error } = useQuery(ask('GET /search', { query: { q, asOf, limit: most } }))
  if (error !== null) throw error
  if (data === undefined) return <Skeleton lines={6} />
  if (data.items.length === 0) return <Nothing q={q} />
  return (
    <>
      <output className="sb-quiet">
        {data.items.length === most
          ? m.search_count_most({ count: most })
          : m.search_count({ count: data.items.length })}
      </output>
      {groups.map(({ type, word }) => {
        const found = data.items.filter((each) => each.type === type)
        if (found.length === 0) return null
        return (
          <Section key={type} heading={word()} note={found.length}>
            <RowList name={word()}>
              {found.map((each) => (
                <FoundRow key={each.id} found={each} />
              ))}
            </RowList>
          </Section>
        )
      })}
    </>
  )
}

function FoundRow({ found: { type, id, title, beside } }: { found: Found }) {
  const isClause = type === 'clause'
  return (
    <li className="sb-list-line">
      <LinkTo to={addressOfThing(type, id) ?? '/'} className="sb-name">
        {isClause && beside !== null ? say(beside) : sayFirst(title)}
      </LinkTo>
      {isClause ? (
        <span className="sb-quiet sb-measure">{say(title)}</span>
      ) : (
        beside !== null && <span className="sb-quiet">{sayFirst(beside)}</span>
      )}
    </li>
  )
}

const Nothing = ({ q }: { q: string }) => (
  <Panel>
    <EmptyState
      kind="afterFilter"
      heading={m.search_nothing({ q })}
      actions={<LinkButton to="/kontakt">{m.search_to_contacts()}</LinkButton>}
    >
      {m.search_nothing_why()}
    </EmptyState>
  </Panel>
)
