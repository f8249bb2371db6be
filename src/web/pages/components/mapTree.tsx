import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { State } from '../../parts/state'
import { m } from '../../words/compiled/messages'
import { ComponentLink } from './componentLink'
import type { ChartedMap, MapObject, MapProduct } from './mapFigures'
import { contentOf, countOf, findingsWord, stateOf } from './mapWords'

/** The same as the picture, as lists in lists: nothing is said by shape or colour alone. */
export function MapTree({ map }: { map: ChartedMap }) {
  return (
    <Panel>
      <ul className="sb-map-tree">
        {map.items.map((object) => (
          <li key={object.object?.id ?? 'none'}>
            <details open={map.items.length === 1}>
              <summary>
                <span className="sb-code">{object.object?.code ?? m.map_orphans()}</span>{' '}
                {object.object === null ? (
                  <span className="sb-map-why">{m.map_orphans_why()}</span>
                ) : (
                  object.object.name
                )}{' '}
                <span className="sb-quiet">{countOf(object)}</span>
                {object.withFindings > 0 && (
                  <State kind="broken">{m.map_with_findings({ count: object.withFindings })}</State>
                )}
              </summary>
              {object.object !== null && (
                <p className="sb-small">
                  <LinkTo to={`/objekt/${object.object.id}`}>{m.map_open_object({ code: object.object.code })}</LinkTo>
                </p>
              )}
              <Products object={object} map={map} />
            </details>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const Products = ({ object, map }: { object: MapObject; map: ChartedMap }) => (
  <ul>
    {object.products.map((product) => (
      <li key={product.product?.id ?? 'none'}>
        {product.count === 0 ? (
          <span className="sb-map-leaf">
            <ProductName product={product} />
          </span>
        ) : (
          <details open={map.items.length === 1}>
            <summary>
              <ProductName product={product} />
            </summary>
            {product.components.length === 0 ? (
              <p className="sb-quiet">{contentOf([product])}</p>
            ) : (
              <ul>
                {product.components.map((component) => (
                  <li key={component.id} className="sb-map-leaf">
                    <ComponentLink component={component} />{' '}
                    <span className="sb-small sb-quiet">{stateOf(map, component)}</span>
                  </li>
                ))}
              </ul>
            )}
          </details>
        )}
      </li>
    ))}
  </ul>
)

const ProductName = ({ product: { product, count, findings } }: { product: MapProduct }) => (
  <>
    {product?.name ?? m.map_without_product()} <span className="sb-quiet">{count}</span>
    {findings > 0 && <State kind="broken">{findingsWord(findings)}</State>}
  </>
)
