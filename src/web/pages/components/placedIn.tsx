import { LinkTo } from '../../parts/linkTo'
import { State } from '../../parts/state'
import { m } from '../../words/compiled/messages'
import { ContentState } from './contentState'

interface PlacedInProps {
  component: {
    readonly object: { readonly id: string; readonly code: string } | null
    readonly product: { readonly id: string; readonly name: string } | null
    readonly state: 'confirmed' | 'proposed' | 'unplaced'
  }
  /** On the object's own page its code in every row says nothing. */
  isObjectTold?: boolean | undefined
}

/** Where it belongs, in a cell: an object, its product, and whether that is decided. */
export function PlacedIn({ component: { object, product, state }, isObjectTold = false }: PlacedInProps) {
  if (object === null) return <State kind="broken">{m.components_unplaced()}</State>
  return (
    <>
      {product === null && !isObjectTold && <LinkTo to={`/objekt/${object.id}?flik=komponenter`}>{object.code}</LinkTo>}
      {product !== null && (
        <>
          {!isObjectTold && <span className="sb-code">{object.code} </span>}
          <LinkTo to={`/produkter/${product.id}`}>{product.name}</LinkTo>
        </>
      )}
      {(state === 'proposed' || product === null) && (
        <span className="sb-cell-detail">
          {product === null && <span className="sb-cell-line">{m.components_no_product()}</span>}
          {state === 'proposed' && <ContentState state={state} />}
        </span>
      )}
    </>
  )
}
