import type { AnswerOf } from '../../house/api'
import { Checkbox } from '../../parts/checkbox'
import { m } from '../../words/compiled/messages'

interface SplitProductsProps {
  products: AnswerOf<'GET /object-products'>['items']
  moved: readonly string[]
  onChange: (moved: string[]) => void
}

/** Which products go to the second part; the others stay with the first. */
export function SplitProducts({ products, moved, onChange }: SplitProductsProps) {
  return (
    <fieldset className="sb-stack">
      <legend className="sb-label">{m.objects_products_to_second()}</legend>
      {products.map((product) => (
        <Checkbox
          key={product.id}
          id={`moved-${product.id}`}
          label={product.name}
          checked={moved.includes(product.id)}
          onChange={(isOn) => onChange(isOn ? [...moved, product.id] : moved.filter((id) => id !== product.id))}
        />
      ))}
    </fieldset>
  )
}
