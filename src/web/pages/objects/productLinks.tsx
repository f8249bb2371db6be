import { LinkTo } from '../../parts/linkTo'

interface ProductLinksProps {
  products: readonly { readonly id: string; readonly name: string }[]
}

export const ProductLinks = ({ products }: ProductLinksProps) => (
  <span className="sb-row">
    {products.map(({ id, name }) => (
      <LinkTo key={id} to={`/produkter/${id}`}>
        {name}
      </LinkTo>
    ))}
  </span>
)
