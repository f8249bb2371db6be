import { useSuspenseQueries } from '@tanstack/react-query'
import { ask, askWhole } from '../../asking/queries'
import { Segmented } from '../../parts/segmented'
import { TitledPage } from '../../parts/titledPage'
import { replace, useParams, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { RestructureForm, type Restructuring, restructurings } from './restructureForm'

/** What has been decided about an object: a name, its category and support, its end, a merger or a split. */
export function RestructurePage() {
  const { id }: { id: string } = useParams()
  const { vad }: { vad?: string } = useSearch()
  const [{ data: object }, { data: objects }, { data: products }, { data: it }, { data: business }] =
    useSuspenseQueries({
      queries: [
        ask('GET /objects/{id}', { params: { id } }),
        askWhole('GET /objects'),
        askWhole('GET /object-products', { query: { object: id } }),
        askWhole('GET /it-components', { query: { object: id, finding: 'home-product-missing' } }),
        askWhole('GET /business-components', { query: { object: id } }),
      ],
    })
  const kind: Restructuring = restructurings.find((each) => each === vad) ?? 'name'
  const open = new Set(products.items.map((each) => each.id))
  // Servers and databases follow what they are part of.
  const homeless = [
    ...it.items.filter(({ partOf }) => partOf === null),
    ...business.items.filter(({ product }) => product === null || !open.has(product.id)),
  ]
  const heading = m.objects_restructure_heading({ code: object.code })
  return (
    <TitledPage
      heading={heading}
      crumbs={[
        { word: m.shell_to_objects(), to: '/objekt' },
        { word: object.code, to: `/objekt/${id}` },
        { word: m.objects_register_decision() },
      ]}
      sentence={m.objects_restructure_sentence()}
    >
      <Segmented
        legend={m.objects_what_decided()}
        value={kind}
        choices={[
          { value: 'name', word: m.objects_decided_name() },
          { value: 'category', word: m.objects_decided_category() },
          { value: 'merge', word: m.objects_decided_merge() },
          { value: 'split', word: m.objects_decided_split() },
          { value: 'close', word: m.objects_decided_close() },
        ]}
        onChange={(chosen) => replace(`/objekt/${id}/andra?vad=${chosen}`)}
      />
      <RestructureForm
        key={kind}
        kind={kind}
        object={object}
        others={objects.items.filter((each) => each.id !== id)}
        products={products.items}
        homeless={homeless}
      />
    </TitledPage>
  )
}
