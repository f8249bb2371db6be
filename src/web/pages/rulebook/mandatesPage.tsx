import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ListDownload } from '../../lists/listDownload'
import { ClauseMark } from '../../parts/clauseMark'
import { nameOfHolder } from '../../parts/holderName'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { State } from '../../parts/state'
import { type Column, Table } from '../../parts/table'
import { TitledPage } from '../../parts/titledPage'
import { ableWords } from '../../refusals/ableWords'
import { clauseOf } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { m } from '../../words/compiled/messages'
import { levelWords } from '../../words/levelWords'
import { say, sayFirst } from '../../words/say'

type MandateSeen = AnswerOf<'GET /mandates'>['items'][number]

/** Every decision that the model knows, who may take it, within what, and by which clause. */
export function MandatesPage() {
  const asOf = useAsOf()
  const { data } = useSuspenseQuery(ask('GET /mandates', { query: { asOf } }))
  return (
    <TitledPage
      heading={m.rulebook_mandates()}
      crumbs={[{ word: m.rulebook_heading(), to: '/modellen' }, { word: m.rulebook_mandates() }]}
      sentence={m.rulebook_mandates_sentence()}
      actions={<ListDownload route="GET /mandates" sent={{ query: { asOf } }} />}
    >
      <Panel flush>
        <Table caption={m.rulebook_mandates()} columns={columns} rows={data.items} rowKey={({ key }) => key} />
      </Panel>
    </TitledPage>
  )
}

const columns: readonly Column<MandateSeen>[] = [
  {
    id: 'decision',
    head: m.rulebook_decision(),
    width: '30%',
    cell: ({ title, limit }) => (
      <>
        {sayFirst(title)}
        {limit !== null && <span className="sb-cell-detail">{say(limit)}</span>}
      </>
    ),
  },
  {
    id: 'holder',
    head: m.rulebook_decided_by(),
    cell: ({ holder, levels }) => (
      <>
        {sayFirst(holder)}
        {levels.length > 0 && <span className="sb-cell-detail">{levelWords(levels)}</span>}
      </>
    ),
  },
  { id: 'today', head: m.rulebook_today(), cell: ({ heldBy }) => <Holders heldBy={heldBy} /> },
  {
    id: 'clause',
    head: m.rulebook_clause(),
    width: '96px',
    cell: ({ clause }) => <ClauseMark {...clauseOf(clause)} />,
  },
]

/** By name for offices and roles; a forum by its page. Many holders are folded. */
function Holders({ heldBy }: Pick<MandateSeen, 'heldBy'>) {
  const lines = heldBy.flatMap((able) => {
    if (able.kind === 'forum')
      return able.id === null
        ? []
        : [{ key: able.id, to: `/forum/${encodeURIComponent(able.id)}`, word: sayFirst(able.title) }]
    return able.persons.map((person) => ({
      key: `${able.id}${person.id}`,
      to: `/personer/${person.id}`,
      word: person.protectedIdentity
        ? nameOfHolder(person, ableWords(able))
        : heldBy.length > 1
          ? `${nameOfHolder(person)}, ${ableWords(able)}`
          : nameOfHolder(person),
    }))
  })
  if (heldBy.some(({ kind, fills }) => kind === 'line' && fills === undefined) || heldBy.length === 0)
    return <span className="sb-quiet">{m.rulebook_outside()}</span>
  if (lines.length === 0) return <State kind="vacant">{m.rulebook_nobody()}</State>
  const list = (
    <ul className="sb-plain">
      {lines.map(({ key, to, word }) => (
        <li key={key}>
          <LinkTo to={to}>{word}</LinkTo>
        </li>
      ))}
    </ul>
  )
  return lines.length <= 3 ? (
    list
  ) : (
    <details>
      <summary>{m.rulebook_many_holders({ count: lines.length })}</summary>
      {list}
    </details>
  )
}
