import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { ask, askWhole } from '../../asking/queries'
import { Select } from '../../parts/select'
import { TitledPage } from '../../parts/titledPage'
import { useSearch } from '../../routing/navigation'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { RecordDeviationForm } from './recordDeviationForm'

/** Records that tasks are moved between an object's roles: `/avsteg/nytt?objekt=ID`. */
export function RecordDeviationPage() {
  const { objekt }: { objekt?: string } = useSearch()
  return objekt === undefined ? <ObjectChoice /> : <OfObject id={objekt} />
}

function OfObject({ id }: { id: string }) {
  const [{ data: object }, { data: products }] = useSuspenseQueries({
    queries: [
      ask('GET /objects/{id}', { params: { id } }),
      askWhole('GET /object-products', { query: { object: id } }),
    ],
  })
  return (
    <TitledPage
      title={m.roles_deviation_new()}
      heading={m.roles_deviation_new_in({ object: object.code })}
      crumbs={[
        { word: m.shell_to_objects(), to: '/objekt' },
        { word: object.code, to: `/objekt/${id}` },
        { word: m.roles_deviation() },
      ]}
      sentence={m.roles_deviation_sentence()}
    >
      <RecordDeviationForm key={id} object={object} products={products.items} />
    </TitledPage>
  )
}

function ObjectChoice() {
  const filter = useFilter()
  const { data } = useSuspenseQuery(askWhole('GET /objects'))
  return (
    <TitledPage heading={m.roles_deviation_new()} sentence={m.roles_deviation_sentence()}>
      <div className="sb-form">
        <Select
          id="objectId"
          label={m.objects_object()}
          value=""
          options={data.items.map(({ id, code, name }) => ({ value: id, word: `${code} ${name}` }))}
          onChange={(objekt) => filter.change({ objekt })}
        />
      </div>
    </TitledPage>
  )
}
