import { useAct } from '../../asking/useAct'
import { useReceipt } from '../../parts/receipt'
import { replace } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import type { ImportSeen } from './importPage'

/** Saves the draft's choices, says what is left to mend, and shows the draft again. */
export function useMending({ id, version }: ImportSeen) {
  const act = useAct('PUT /imports/{id}/choices')
  const receipt = useReceipt()
  /** Answers whether they were saved. */
  const save = async (choices: ImportSeen['choices']): Promise<boolean> => {
    const asked = location.href
    const changed = await act.send({ params: { id }, body: choices }, version)
    if (changed === undefined) return false
    const { errors } = changed.counts
    const left = errors === 1 ? m.imports_mended_one() : m.imports_mended({ count: errors })
    receipt({ text: errors === 0 ? m.imports_mended_all() : left })
    // Who has opened the next problem already stays there.
    if (location.href === asked) replace(`/las-in/${id}`)
    return true
  }
  return { act, save }
}
