import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask, askWhole } from '../../asking/queries'
import { ClauseMark } from '../../parts/clauseMark'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { State } from '../../parts/state'
import { addressOfComponent, clauseOf } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { ChartedMap, MapObject, MapProduct } from './mapFigures'
import type { Place } from './mapWalk'
import { choiceWord, contentOf, kronor, stateOf } from './mapWords'

/** Which page shows what is chosen; what has no object or product has none. */
export const addressOfPlace = ({ object, product, figure }: Place): string | undefined => {
  if (figure?.component !== undefined) return addressOfComponent(figure.component)
  if (product !== undefined) return product.of.product === null ? undefined : `/produkter/${product.of.product.id}`
  return object.of.object === null ? undefined : `/objekt/${object.of.object.id}`
}

/** What is chosen on the map: what it is, what is in it, what is wrong with it, and the way there. */
export function MapChosen({ place, map }: { place: Place; map: ChartedMap }) {
  const filter = useFilter()
  const object = place.object.of.object
  const isZoomed = filter.value('objekt') !== ''
  const zoom = object !== null && !isZoomed && (
    <LinkButton to={filter.addressWith({ objekt: object.id })}>{m.map_zoom({ code: object.code })}</LinkButton>
  )
  return (
    <section className="sb-panel sb-panel-padded sb-map-panel" aria-label={m.map_chosen()}>
      <Facts place={place} map={map} />
      {zoom}
    </section>
  )
}

/** The same in one line, said when it changes: the arrows move in a picture that a screen reader can't see. */
export function placeSaid({ object, product, figure }: Place, map: ChartedMap): string {
  const code = object.of.object?.code ?? m.map_orphans()
  if (figure?.component !== undefined) return `${figure.component.name}. ${stateOf(map, figure.component)}`
  if (product !== undefined) {
    const findings = product.of.findings > 0 ? `. ${m.map_has_finding()}` : ''
    return `${product.of.product?.name ?? m.map_without_product()}, ${code}. ${contentOf([product.of])}${findings}`
  }
  return `${code} ${object.of.object?.name ?? ''}. ${contentOf(object.of.products)}`
}

function Facts({ place, map }: { place: Place; map: ChartedMap }) {
  const { object, product, figure } = place
  if (figure?.component !== undefined) {
    const { component } = figure
    return (
      <>
        <Name
          above={[object.of.object?.code ?? m.map_orphans(), product?.of.product?.name ?? m.map_without_product()].join(
            ', ',
          )}
          to={addressOfPlace(place)}
          name={component.name}
        />
        <Fact head={m.map_state()}>{stateOf(map, component)}</Fact>
        {component.kind === 'it' && (
          <>
            <Fact head={m.map_criticality()}>{choiceWord(map, 'criticality', component.criticality)}</Fact>
            <Fact head={m.map_users()}>{component.users?.toLocaleString('sv') ?? m.map_not_told()}</Fact>
            <Fact head={m.map_cost()}>{component.cost === null ? m.map_not_told() : kronor(component.cost)}</Fact>
          </>
        )}
        {component.findings > 0 && <FirstFinding object={object.of} subjectId={component.id} />}
      </>
    )
  }
  if (product !== undefined) return <ProductFacts place={place} product={product.of} object={object.of} />
  return (
    <>
      <Name
        above={m.map_chosen_object()}
        to={addressOfPlace(place)}
        name={object.of.object === null ? m.map_orphans() : `${object.of.object.code} ${object.of.object.name}`}
      />
      <Fact head={m.map_content()}>
        {m.map_products({ count: object.of.products.filter((each) => each.product !== null).length })},{' '}
        {contentOf(object.of.products)}
      </Fact>
      {object.of.withFindings > 0 && (
        <Fact head={m.map_finding()}>
          <State kind="broken">
            <LinkTo to={`/brister?objekt=${object.of.object?.id ?? ''}`}>
              {m.map_with_findings({ count: object.of.withFindings })}
            </LinkTo>
          </State>
        </Fact>
      )}
    </>
  )
}

function ProductFacts({ place, product, object }: { place: Place; product: MapProduct; object: MapObject }) {
  return (
    <>
      <Name
        above={m.map_chosen_product({ code: object.object?.code ?? m.map_orphans() })}
        to={addressOfPlace(place)}
        name={product.product?.name ?? m.map_without_product()}
      >
        {product.product !== null && <ContactOf product={product.product} />}
      </Name>
      <Fact head={m.map_content()}>{contentOf([product])}</Fact>
      {product.findings > 0 && product.product !== null && (
        <FirstFinding object={object} subjectId={product.product.id} />
      )}
    </>
  )
}

const subareaWords = {
  process: m.objects_process,
  capability: m.objects_capability,
  function: m.objects_function,
  area: m.objects_area,
} as const

function ContactOf({ product: { id, subarea } }: { product: NonNullable<MapProduct['product']> }) {
  const asOf = useAsOf()
  const { data } = useQuery(ask('GET /contacts', { query: { for: `product:${id}`, asOf } }))
  const name = data?.items[0]?.person?.name
  return (
    <p className="sb-small sb-quiet">
      {first(subareaWords[subarea]())}
      {data !== undefined && `. ${name === undefined ? m.map_no_contact() : m.map_contact({ name })}`}
    </p>
  )
}

const first = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

function FirstFinding({ object, subjectId }: { object: MapObject; subjectId: string }) {
  const asOf = useAsOf()
  const { data } = useQuery(askWhole('GET /findings', { query: { asOf, object: object.object?.id } }))
  const found = data?.items.filter(({ subject }) => subject.id === subjectId) ?? []
  const [worst] = found
  if (worst === undefined) return null
  return (
    <Fact head={m.map_finding()}>
      <State kind="broken">
        <LinkTo to={`/brister/${encodeURIComponent(worst.id)}`}>{say(worst.title)}</LinkTo>
      </State>{' '}
      <ClauseMark {...clauseOf(worst.clause)} />
      {found.length > 1 && <span className="sb-small sb-quiet"> {m.map_and_more({ count: found.length - 1 })}</span>}
    </Fact>
  )
}

interface NameProps {
  above: string
  name: string
  to: string | undefined
  children?: ReactNode
}

const Name = ({ above, name, to, children }: NameProps) => (
  <div className="sb-map-name">
    <p className="sb-small sb-quiet">{above}</p>
    <h2>{to === undefined ? name : <LinkTo to={to}>{name}</LinkTo>}</h2>
    {children}
  </div>
)

const Fact = ({ head, children }: { head: string; children: ReactNode }) => (
  <div>
    <p className="sb-small sb-quiet">{head}</p>
    <p>{children}</p>
  </div>
)
