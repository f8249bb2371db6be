import { administrationList } from '#api/administrationList'
import type { AnswerOf } from '../../asking/api'
import { ListPage } from '../../lists/listPage'
import { shownDay } from '../../parts/days'
import { LinkTo } from '../../parts/linkTo'
import { State } from '../../parts/state'
import { m } from '../../words/compiled/messages'

export type AdministrationSeen = AnswerOf<'GET /administrations'>['items'][number]

/** The line's parts, what supports them, and what the shared ones answer for. */
export function AdministrationsPage() {
  return (
    <ListPage
      list={administrationList}
      shows={{
        name: ({ id, name, code, to }) => (
          <>
            <LinkTo to={`/forvaltningar/${id}`}>{name}</LinkTo>
            <span className="sb-cell-detail">
              {code}
              {to !== null && `, ${m.people_until({ day: shownDay(to) })}`}
            </span>
          </>
        ),
        supportedBy: { width: '40%', cell: ({ supportedBy }) => <SupportedBy supportedBy={supportedBy} /> },
        scope: (administration) => <Scope administration={administration} />,
      }}
    />
  )
}

/** By code; those that reach it through another administration are told apart. */
export function SupportedBy({ supportedBy }: Pick<AdministrationSeen, 'supportedBy'>) {
  if (supportedBy.length === 0) return <State kind="broken">{m.people_supported_by_none()}</State>
  return (
    <span className="sb-row">
      {supportedBy.map(({ id, code, name, how }) => (
        <span key={id}>
          <LinkTo to={`/objekt/${id}`} title={name}>
            {code}
          </LinkTo>
          {how === 'indirect' && <span className="sb-quiet"> {m.people_indirectly()}</span>}
        </span>
      ))}
    </span>
  )
}

export function Scope({
  administration: { shared, scope },
}: {
  administration: Pick<AdministrationSeen, 'shared' | 'scope'>
}) {
  if (!shared) return <span className="sb-quiet">{m.people_not_shared()}</span>
  if (scope === null) return <State kind="broken">{m.people_scope_missing()}</State>
  return scope.url === null ? scope.reference : <LinkTo to={scope.url}>{scope.reference}</LinkTo>
}
