import { enumerate, type Text, text } from '../text.ts'

/** "1 komponent", "14 komponenter" */
export const countedComponents = (count: number): Text =>
  count === 1 ? text('1 komponent', '1 component') : text(`${count} komponenter`, `${count} components`)

const countedProducts = (count: number): Text =>
  count === 1
    ? text('1 objektprodukt', '1 object product')
    : text(`${count} objektprodukter`, `${count} object products`)

/** "2 objektprodukter och 14 komponenter"; what there is none of is left out. */
export const countedContent = (products: number, components: number): Text =>
  enumerate([
    ...(products === 0 ? [] : [countedProducts(products)]),
    ...(components === 0 ? [] : [countedComponents(components)]),
  ])
