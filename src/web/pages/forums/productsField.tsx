import { useQuery } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { Checkbox } from '../../parts/checkbox'
import { FieldError } from '../../parts/field'
import { m } from '../../words/compiled/messages'

interface ProductsFieldProps {
  objectId: string
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  error: string | undefined
}

/** The products of the object that the member's mandate reaches. */
export function ProductsField({ objectId, chosen, onChange, error }: ProductsFieldProps) {
  const { data } = useQuery(ask('GET /object-products', { query: { object: objectId, limit: 200 } }))
  return (
    <fieldset id="productIds" tabIndex={-1} className="sb-field">
      <legend className="sb-label">{m.forums_products()}</legend>
      <p className="sb-hint">{m.forums_products_hint()}</p>
      <div className="sb-choices sb-choices-wide">
        {(data?.items ?? []).map(({ id, name }) => (
          <Checkbox
            key={id}
            id={`product-${id}`}
            label={name}
            checked={chosen.includes(id)}
            onChange={(isOn) => onChange(isOn ? [...chosen, id] : chosen.filter((each) => each !== id))}
          />
        ))}
      </div>
      {error !== undefined && <FieldError id="productIds-error">{error}</FieldError>}
    </fieldset>
  )
}
