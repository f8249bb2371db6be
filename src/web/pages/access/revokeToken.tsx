import { useAct } from '../../asking/useAct'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { FieldError } from '../../parts/field'
import { useReceipt } from '../../parts/receipt'
import { m } from '../../words/compiled/messages'

interface RevokeTokenProps {
  token: { id: string; name: string } | undefined
  onClose: () => void
}

/** It can't be undone: asked first. */
export function RevokeToken({ token, onClose }: RevokeTokenProps) {
  const act = useAct('POST /tokens/{id}/revocation')
  const receipt = useReceipt()
  const revoke = async () => {
    if (token === undefined) return
    const done = await act.send({ params: { id: token.id }, body: {} })
    if (done === undefined) return
    onClose()
    receipt({ text: m.access_revoked_done({ name: token.name }) })
  }
  return (
    <Dialog
      isOpen={token !== undefined}
      onClose={onClose}
      heading={m.access_revoke_heading({ name: token?.name ?? '' })}
      action={
        <Button kind="dangerous" busy={act.busy} onClick={revoke}>
          {m.access_revoke()}
        </Button>
      }
    >
      <p>{m.access_revoke_why()}</p>
      {act.problem !== undefined && (
        <FieldError id="revoke-error">{act.problem.title || m.shell_server_away_form()}</FieldError>
      )}
    </Dialog>
  )
}
