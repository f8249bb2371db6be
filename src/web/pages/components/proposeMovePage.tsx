import { useSuspenseQuery } from '@tanstack/react-query'
import { proposeMoveFields } from '#api/placementFields'
import { ask } from '../../asking/queries'
import { Form } from '../../forms/form'
import { TitledPage } from '../../parts/titledPage'
import { WhyNot } from '../../refusals/whyNot'
import { useParams } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import type { BusinessComponentSeen } from './componentSeen'

/** Proposes that an IT component be moved to another object. */
export function ProposeMovePage() {
  const { id }: { id: string } = useParams()
  const { data } = useSuspenseQuery(ask('GET /it-components/{id}', { params: { id } }))
  return <ProposeMove component={data} list={{ word: m.components_heading(), to: '/komponenter' }} />
}

/** The same, of a business component. */
export function ProposeBusinessMovePage() {
  const { id }: { id: string } = useParams()
  const { data } = useSuspenseQuery(ask('GET /business-components/{id}', { params: { id } }))
  return (
    <ProposeMove component={data} list={{ word: m.components_business_components(), to: '/verksamhetskomponenter' }} />
  )
}

interface ProposeMoveProps {
  component: Pick<BusinessComponentSeen, 'id' | 'name' | 'object'> & {
    readonly can: Pick<BusinessComponentSeen['can'], 'move'>
  }
  list: { readonly word: string; readonly to: string }
}

/** Where to, and why; the groups of both objects decide afterwards. */
function ProposeMove({ component: { id, name, object, can }, list }: ProposeMoveProps) {
  const here = `${list.to}/${id}`
  return (
    <TitledPage
      heading={m.moves_propose_heading({ name })}
      crumbs={[list, { word: name, to: here }, { word: m.components_propose_move() }]}
      sentence={m.moves_propose_sentence({ code: object?.code ?? '' })}
    >
      {can.move !== null && <WhyNot refusal={can.move} />}
      <Form
        route="POST /component-moves"
        draft={`move:${id}`}
        fields={proposeMoveFields}
        given={{ componentId: id }}
        word={m.components_propose_move()}
        back={here}
        done={(made) => ({ text: m.moves_proposed({ name }), to: `/flyttar/${made.id}` })}
      />
    </TitledPage>
  )
}
