import { officeList } from '#api/officeList'
import type { AnswerOf } from '../../asking/api'
import { ListPage } from '../../lists/listPage'
import { actsFor } from '../../parts/holderName'
import { LinkTo } from '../../parts/linkTo'
import { State } from '../../parts/state'
import { comesWord, vacantWord } from '../../parts/vacantWords'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'
import { PersonLink } from '../roles/personLink'

type OfficeSeen = AnswerOf<'GET /offices'>['items'][number]

/** Places in the line, those that the model knows first, and who holds them. */
export function OfficesPage() {
  return (
    <ListPage
      list={officeList}
      shows={{
        title: ({ id, title, kindName }) => (
          <>
            <LinkTo to={`/befattningar/${id}`}>{title}</LinkTo>
            {kindName !== null && kindName.sv.toLowerCase() !== title.toLowerCase() && (
              <span className="sb-cell-detail">{sayFirst(kindName)}</span>
            )}
          </>
        ),
        holders: { isHole: ({ holders }) => holders.length === 0, cell: (office) => <Holders office={office} /> },
        administration: true,
        kind: ({ kind }) =>
          kind === null ? <span className="sb-quiet">{m.people_line_only()}</span> : m.people_has_mandate(),
      }}
    />
  )
}

export function Holders({
  office: { holders, vacantSince, coming },
}: {
  office: Pick<OfficeSeen, 'holders' | 'vacantSince' | 'coming'>
}) {
  if (holders.length === 0)
    return (
      <>
        <State kind="vacant">{vacantWord(vacantSince)}</State>
        {coming !== null && <span className="sb-cell-detail">{comesWord(coming)}</span>}
      </>
    )
  return holders.map(({ id, person }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <PersonLink person={person} />
      {person.standsInFor !== null && ` (${actsFor(person)})`}
    </span>
  ))
}
