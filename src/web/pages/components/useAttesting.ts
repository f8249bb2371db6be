import { useAct } from '../../asking/useAct'
import { useReceipt } from '../../parts/receipt'
import { counted } from './counted'

/** "Fortfarande rätt", for one or many at once. */
export function useAttesting(onDone: () => void = () => {}) {
  const { send, busy, problem, attempt } = useAct('POST /attestations')
  const receipt = useReceipt()
  return {
    busy,
    problem,
    attempt,
    send: async (componentIds: string[]) => {
      if ((await send({ body: { componentIds } })) === undefined) return
      receipt({
        text: counted.attested(componentIds.length),
      })
      onDone()
    },
  }
}
