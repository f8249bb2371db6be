import { useAct } from '../../asking/useAct'
import { useReceipt } from '../../parts/receipt'
import { m } from '../../words/compiled/messages'

/** Takes a link away; the receipt puts it back. */
export function useRemoveLink({ id, title }: { readonly id: string; readonly title: string }) {
  const act = useAct('DELETE /links/{id}')
  const add = useAct('POST /links')
  const receipt = useReceipt()
  const remove = async () => {
    const gone = await act.send({ params: { id }, body: {} })
    if (gone === undefined) return
    const { element, url } = gone
    receipt({
      text: m.rulebook_link_removed({ title }),
      undo: { word: m.rulebook_undo(), onPress: () => void add.send({ body: { element, title, url } }) },
    })
  }
  return { remove: () => void remove(), busy: act.busy }
}
