import { useAct } from '../../asking/useAct'
import { useReceipt } from '../../parts/receipt'
import { ProblemShown } from '../../refusals/problemShown'
import { m } from '../../words/compiled/messages'
import { counted } from './counted'

/** "Fortfarande rätt", for one or many at once. */
export function useAttesting(onDone: () => void = () => {}) {
  const { send, ...said } = useAct('POST /attestations')
  const receipt = useReceipt()
  return {
    ...said,
    send: async (componentIds: string[]) => {
      if ((await send({ body: { componentIds } })) === undefined) return
      receipt({ text: counted.attested(componentIds.length) })
      onDone()
    },
  }
}

interface AttestProblemProps {
  attesting: Pick<ReturnType<typeof useAttesting>, 'problem' | 'attempt'>
  names: readonly string[]
}

export const AttestProblem = ({ attesting: { problem, attempt }, names }: AttestProblemProps) => (
  <ProblemShown {...{ problem, attempt }} wrote={m.components_still_right_of({ names: names.join(', ') })} />
)
