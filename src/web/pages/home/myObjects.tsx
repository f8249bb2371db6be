import type { AnswerOf } from '../../asking/api'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { State } from '../../parts/state'
import { Table } from '../../parts/table'
import { comesWord } from '../../parts/vacantWords'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'

interface MyObjectsProps {
  objects: AnswerOf<'GET /home'>['objects']
  roles: AnswerOf<'GET /home'>['roles']
}

/** The objects that I hold something in, a row each. */
export function MyObjects({ objects, roles }: MyObjectsProps) {
  if (objects.length === 0) return null
  const mine = (id: string) =>
    roles.filter((role) => role.object.id === id && role.when === 'current').map((role) => sayFirst(role.title))
  return (
    <Section heading={m.home_your_objects()} more={<LinkTo to="/objekt">{m.home_all_objects()}</LinkTo>}>
      <Panel flush>
        <Table
          caption={m.home_your_objects()}
          rows={objects}
          rowKey={(object) => object.id}
          columns={[
            {
              id: 'object',
              head: m.objects_object(),
              cell: (object) => (
                <>
                  <LinkTo to={`/objekt/${object.id}`}>{object.code}</LinkTo>
                  <span className="sb-cell-detail">{object.name}</span>
                </>
              ),
            },
            { id: 'role', head: m.home_you_are(), cell: (object) => mine(object.id).join(', ') || m.home_member() },
            {
              id: 'places',
              head: m.home_staffing(),
              cell: (object) => (
                <>
                  {object.filled === object.places ? (
                    <State kind="kept">{m.home_fully_staffed()}</State>
                  ) : (
                    <State kind="vacant">{vacancyWords(object.places - object.filled)}</State>
                  )}
                  <span className="sb-cell-detail">
                    {m.objects_places_filled({ filled: object.filled, needed: object.places })}
                  </span>
                  {object.coming.map((coming) => (
                    <span key={`${coming.person.id}${coming.from}`} className="sb-cell-detail">
                      {comesWord(coming)}
                    </span>
                  ))}
                </>
              ),
            },
            {
              id: 'findings',
              head: m.objects_findings(),
              numeric: true,
              cell: (object) => <LinkTo to={`/brister?objekt=${object.id}`}>{object.findings}</LinkTo>,
            },
          ]}
        />
      </Panel>
    </Section>
  )
}

const vacancyWords = (count: number): string => (count === 1 ? m.home_vacancy() : m.home_vacancies({ count }))
