import { ableTo } from '../decisions/mandates.ts'
import { cited, type FindingQuestion } from '../findings.ts'
import { text } from '../text.ts'
import { contactForProduct, contactSide, leadingRole } from './contacts.ts'

/** Which products have nobody to turn to: no named contact, no coordinator and no leader? */
export const missingContacts = {
  kind: 'contact-missing',
  about: ['product'],
  name: text('Kontakt saknas', 'Contact missing'),
  clauses: (governance) => cited('contact-missing', governance),
  ask: (governance) =>
    cited('contact-missing', governance).flatMap((clause) =>
      governance.products.flatMap((product) => {
        const { personId, vacantSince } = contactForProduct(product, governance)
        const object = governance.object(product.objectId)
        if (personId !== null || object === undefined) return []
        const role = leadingRole(object, governance) ?? ''
        const side = contactSide(governance)
        return [
          {
            id: `contact-missing~${product.id}`,
            kind: 'contact-missing',
            clause,
            title: text(`Ingen att vända sig till om ${product.name}`, `Nobody to turn to about ${product.name}`),
            why: text(
              `Produkten har ingen samordnare och ${object.code} ingen ledare på verksamhetssidan.`,
              `The product has no coordinator and ${object.code} no leader on the business side.`,
            ),
            subject: { type: 'product' as const, id: product.id, name: product.name },
            objectId: object.id,
            since: vacantSince ?? product.from,
            shouldAct: ableTo({ kind: 'appoint', role, side, objectId: object.id }, governance),
            mend: { act: 'appointments.make', with: { role, side, objectId: object.id } },
          },
        ]
      }),
    ),
} as const satisfies FindingQuestion
