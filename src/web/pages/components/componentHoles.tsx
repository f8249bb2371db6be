import { useSuspenseQueries } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ListDownload } from '../../lists/listDownload'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { Pager } from '../../parts/pager'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { Select } from '../../parts/select'
import { type Column, Table } from '../../parts/table'
import { Toolbar } from '../../parts/toolbar'
import { addressOfComponent } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'

type Holes = AnswerOf<'GET /completeness/components'>['items'][number]
type Fields = AnswerOf<'GET /completeness'>['fields']

interface HolesProps {
  fields: Fields
  /** Where a person's name is found, when the address asks for one. */
  people: AnswerOf<'GET /completeness'>['items']
}

const pageSize = 50

/** The holes by name: which component lacks what. */
export function ComponentHoles({ fields, people }: HolesProps) {
  const asOf = useAsOf()
  const filter = useFilter()
  const [object, person] = [filter.value('objekt') || undefined, filter.value('person') || undefined]
  const field = fields.find(({ id }) => id === filter.value('falt'))?.id
  const [{ data }, { data: objects }] = useSuspenseQueries({
    queries: [
      ask('GET /completeness/components', {
        query: { asOf, object, person, field, after: filter.after, limit: pageSize },
      }),
      ask('GET /objects', { query: { asOf } }),
    ],
  })
  const responsible = people.find((each) => each.person?.id === person)?.person
  return (
    <Section
      heading={<span id="fattas">{m.completeness_missing_heading()}</span>}
      note={person === undefined ? undefined : m.completeness_person({ name: responsible?.name ?? '' })}
      more={
        person !== undefined && (
          <LinkButton kind="text" to={filter.addressWith({ person: undefined })}>
            {m.completeness_everyone()}
          </LinkButton>
        )
      }
    >
      <Toolbar
        end={<ListDownload route="GET /completeness/components" sent={{ query: { asOf, object, person, field } }} />}
      >
        <Select
          id="holes-object"
          label={m.completeness_object()}
          placeholder={m.completeness_all_objects()}
          value={object ?? ''}
          options={objects.items.map(({ id, code, name }) => ({ value: id, word: `${code} ${name}` }))}
          onChange={(objekt) => filter.change({ objekt })}
        />
        <Select
          id="holes-field"
          label={m.completeness_field()}
          placeholder={m.completeness_any_field()}
          value={field ?? ''}
          options={fields.map(({ id, name }) => ({ value: id, word: sayFirst(name) }))}
          onChange={(falt) => filter.change({ falt })}
        />
      </Toolbar>
      <Panel flush>
        <Table
          caption={m.completeness_missing_heading()}
          density="dense"
          columns={columnsOf(fields)}
          rows={data.items}
          rowKey={({ component }) => component.id}
          empty={
            <EmptyState kind="done" heading={m.completeness_all_known()}>
              {m.completeness_all_known_why()}
            </EmptyState>
          }
        />
        {data.items.length > 0 && (
          <Pager
            shown={
              <>
                {m.completeness_count({ count: data.total })}{' '}
                {filter.after !== undefined && <LinkTo to={filter.addressWith({})}>{m.completeness_first()}</LinkTo>}
              </>
            }
            nextTo={data.next === null ? undefined : filter.addressWith({ efter: data.next })}
          />
        )}
      </Panel>
    </Section>
  )
}

function columnsOf(fields: Fields): readonly Column<Holes>[] {
  const names = (ids: readonly string[]) =>
    fields
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => sayFirst(name))
      .join(', ')
  return [
    {
      id: 'component',
      head: m.completeness_component(),
      cell: ({ component }) => (
        <LinkTo to={addressOfComponent(component)} className="sb-name">
          {component.name}
        </LinkTo>
      ),
    },
    { id: 'object', head: m.completeness_object(), width: '80px', cell: ({ component }) => component.object?.code },
    { id: 'unknown', head: m.completeness_unknown(), width: '16%', cell: ({ unknown }) => names(unknown) },
    { id: 'empty', head: m.completeness_empty(), width: '52%', cell: ({ empty }) => names(empty) },
  ]
}
