import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { useParams } from '../../routing/navigation'
import { ProposeMoveForm } from './proposeMoveForm'

/** Proposes that an IT component be moved to another object. */
export function ProposeMovePage() {
  const { id }: { id: string } = useParams()
  const { data } = useSuspenseQuery(ask('GET /it-components/{id}', { params: { id } }))
  return <ProposeMoveForm component={data} base="/komponenter" listWord="it" />
}

/** The same, of a business component. */
export function ProposeBusinessMovePage() {
  const { id }: { id: string } = useParams()
  const { data } = useSuspenseQuery(ask('GET /business-components/{id}', { params: { id } }))
  return <ProposeMoveForm component={data} base="/verksamhetskomponenter" listWord="business" />
}
