import { useQuery } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { Select } from '../../parts/select'
import { m } from '../../words/compiled/messages'

interface PlaceTyped {
  readonly objectId: string
  readonly productId: string
}

interface PlaceFieldsProps {
  value: PlaceTyped
  onChange: (part: Partial<PlaceTyped>) => void
  /** The names of the two in the body: `objectId` or `toObjectId`. */
  ids?: { readonly object: string; readonly product: string }
  /** The object is given, and told elsewhere. */
  isObjectFixed?: boolean
  /** May be left out: then nobody answers for it yet. */
  isOptional?: boolean
  error: (field: string) => string | undefined
}

const own = { object: 'objectId', product: 'productId' } as const

/** Which object answers, and in which of its products it is at home. */
export function PlaceFields({ value, onChange, ids = own, isObjectFixed, isOptional, error }: PlaceFieldsProps) {
  const { data: objects } = useQuery(ask('GET /objects'))
  const { data: products } = useQuery({
    ...ask('GET /object-products', { query: { object: value.objectId, limit: 200 } }),
    enabled: value.objectId !== '',
  })
  return (
    <div className="sb-form-pair">
      {!isObjectFixed && (
        <Select
          id={ids.object}
          label={m.components_object()}
          placeholder={isOptional ? m.componentforms_no_object_yet() : undefined}
          optional={isOptional}
          value={value.objectId}
          options={(objects?.items ?? []).map(({ id, code, name }) => ({ value: id, word: `${code} ${name}` }))}
          onChange={(objectId) => onChange({ objectId, productId: '' })}
          error={error(ids.object)}
        />
      )}
      {value.objectId !== '' && (
        <Select
          id={ids.product}
          label={m.components_home_product()}
          optional
          placeholder={m.componentforms_no_product_yet()}
          value={value.productId}
          options={(products?.items ?? []).map(({ id, name }) => ({ value: id, word: name }))}
          onChange={(productId) => onChange({ productId })}
          error={error(ids.product)}
        />
      )}
    </div>
  )
}
