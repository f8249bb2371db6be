import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { closeProduct, withdrawProduct } from '#model/objects/productClosing'
import { changeProduct, registerProduct, setContact } from '#model/objects/products'
import { subareas } from '#model/structure'
import { ContentState } from './componentShapes.ts'
import { acting, reading } from './endpoint.ts'
import { listing } from './listShapes.ts'
import { productList } from './productList.ts'
import { AsOf, DecisionRef, Id, ObjectRef, PersonRef, RefusalShape } from './shapes.ts'

export const ProductInList = z
  .object({
    id: z.uuid(),
    name: z.string(),
    subarea: z.enum(subareas),
    object: ObjectRef,
    state: ContentState,
    /** By which the object answers for it; null while it is proposed. */
    decision: DecisionRef.nullable(),
    from: CalendarDate,
    to: CalendarDate.nullable(),
    contact: PersonRef.nullable(),
    /** Those who coordinate the product by name. */
    coordinators: z.array(PersonRef),
  })
  .meta({ id: 'ObjectProductInList' })

export const ProductShape = ProductInList.extend({
  version: z.int(),
  can: z.object({
    change: RefusalShape.nullable(),
    setContact: RefusalShape.nullable(),
    confirm: RefusalShape.nullable(),
    close: RefusalShape.nullable(),
    withdraw: RefusalShape.nullable(),
  }),
}).meta({ id: 'ObjectProduct' })

export const objectProductEndpoints = {
  'GET /object-products': listing(productList, ProductInList, { sv: 'Objektprodukter', en: 'Object products' }),
  'GET /object-products/{id}': reading({
    reads: 'signed-in',
    summary: { sv: 'En objektprodukt', en: 'One object product' },
    params: Id,
    query: AsOf,
    answer: ProductShape,
  }),
  'POST /object-products': acting({
    act: registerProduct,
    summary: { sv: 'Lägg till en objektprodukt', en: 'Add an object product' },
    answer: ProductShape,
    status: 201,
  }),
  'PATCH /object-products/{id}': acting({
    act: changeProduct,
    summary: { sv: 'Ändra en objektprodukt', en: 'Change an object product' },
    guard: 'product',
    params: Id,
    answer: ProductShape,
  }),
  'POST /object-products/{id}/closure': acting({
    act: closeProduct,
    summary: {
      sv: 'Registrera styrgruppens beslut att avsluta en objektprodukt',
      en: "Record the steering group's decision to close an object product",
    },
    guard: 'product',
    params: Id,
    answer: ProductShape,
  }),
  'POST /object-products/{id}/withdrawal': acting({
    act: withdrawProduct,
    summary: { sv: 'Ta tillbaka en föreslagen objektprodukt', en: 'Withdraw a proposed object product' },
    guard: 'product',
    params: Id,
    answer: ProductShape,
  }),
  'POST /object-products/{id}/contact': acting({
    act: setContact,
    summary: { sv: 'Utse kontaktperson', en: 'Name the contact person' },
    guard: 'product',
    params: Id,
    answer: ProductShape,
  }),
} as const
