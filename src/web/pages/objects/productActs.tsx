import { closeProductFields, withdrawProductFields } from '#api/productFields'
import type { AnswerOf } from '../../asking/api'
import { useSession } from '../../asking/session'
import { ActDialog } from '../../forms/actDialog'
import { ActSection } from '../../forms/actSection'
import { Form } from '../../forms/form'
import { longDay } from '../../parts/days'
import { Section } from '../../parts/section'
import { m } from '../../words/compiled/messages'

interface ProductActsProps {
  product: AnswerOf<'GET /object-products/{id}'>
}

/** What is only proposed is taken back; what the group has decided on, the group closes. */
export function ProductActs({ product: { id, version, name, object, can } }: ProductActsProps) {
  const { today } = useSession()
  const here = `/produkter/${id}`
  if (can.close?.code === 'already-ended') return null
  if (can.withdraw === null)
    return (
      <Section heading={m.products_withdraw_heading()}>
        <ActDialog
          route="POST /object-products/{id}/withdrawal"
          fields={withdrawProductFields}
          preset={{ on: today }}
          params={{ id }}
          version={version}
          word={m.products_withdraw()}
          heading={m.products_withdraw_question({ name })}
          why={m.products_withdraw_why()}
          done={() => ({ text: m.products_withdrawn({ name }), to: `/objekt/${object.id}?flik=produkter` })}
        />
      </Section>
    )
  return (
    <ActSection
      heading={m.products_close_heading()}
      id="close"
      refusal={can.close}
      recorded
      here={here}
      doing="avsluta"
      word={m.products_close()}
      why={m.products_close_why()}
    >
      <Form
        route="POST /object-products/{id}/closure"
        draft={`close-product:${id}`}
        fields={closeProductFields}
        params={{ id }}
        version={version}
        matter={() => ({ kind: 'decide-content', object: object.id })}
        askable={{ act: 'object-products.close', params: { id } }}
        word={m.products_close()}
        back={here}
        done={(_, typed) => ({ text: m.products_closed({ name, day: longDay(typed.of('on')) }), to: here })}
      />
    </ActSection>
  )
}
