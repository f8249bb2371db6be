import { ableTo } from '../decisions/mandates.ts'
import { citedFinding, type Finding, untilSomebodyComes } from '../findings.ts'
import { causedByEmpty } from '../roles/vacancies.ts'
import { sentence } from '../sentence.ts'
import { text } from '../text.ts'
import { contactForProduct, contactSide, leadingRole } from './contacts.ts'

const words = {
  name: text('Kontakt saknas', 'Contact missing'),
  title: sentence('Ingen att vända sig till om {product}', 'Nobody to turn to about {product}'),
  why: sentence(
    'Produkten har ingen utsedd kontakt, och ingen är {role} i {code}.',
    'The product has no named contact, and nobody is {role} in {code}.',
  ),
} as const

/** Which products have nobody to turn to: no named contact, no coordinator and no leader? */
export const missingContacts = citedFinding(
  'contact-missing',
  ['product'],
  words.name,
  (clause, governance, { products }) =>
    products.flatMap((product) => {
      const { personId, vacantSince, coming } = contactForProduct(product, governance)
      const object = governance.object(product.objectId)
      if (personId !== null || object === undefined) return []
      const role = leadingRole(object, governance) ?? ''
      const side = contactSide(governance, role)
      const finding: Finding = {
        id: `contact-missing~${product.id}`,
        kind: 'contact-missing',
        clause,
        title: words.title({ product: product.name }),
        why: words.why({ role: governance.roleTitle(role, side), code: object.code }),
        subject: { type: 'product', id: product.id, name: product.name },
        objectId: object.id,
        since: vacantSince ?? product.from,
        shouldAct: ableTo({ kind: 'appoint', role, side, objectId: object.id }, governance),
        mend: { act: 'appointments.make', with: { role, side, objectId: object.id } },
        ...causedByEmpty(role, side, object, governance),
      }
      return [untilSomebodyComes(finding, coming, governance)]
    }),
  ({ products }) => products.length,
)
