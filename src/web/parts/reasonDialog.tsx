import { type ReactNode, useState } from 'react'
import { m } from '../words/compiled/messages'
import { Button } from './button'
import { Dialog } from './dialog'
import { TextArea } from './textArea'

export interface ReasonDialogProps {
  isOpen: boolean
  onClose: () => void
  heading: ReactNode
  /** What happens and what remains. */
  children: ReactNode
  /** The act, as its button says it. */
  word: string
  closeWord?: string | undefined
  /** Label of the reason; left out where none is asked for. */
  reasonLabel?: string | undefined
  dangerous?: boolean | undefined
  busy?: boolean | undefined
  /** Why the act was not done; what was written stays. */
  error?: string | undefined
  onSend: (reason: string) => void
}

/** Confirms an act that leaves a reason behind. */
export function ReasonDialog({ isOpen, onClose, heading, children, word, closeWord, ...rest }: ReasonDialogProps) {
  const { reasonLabel, dangerous, busy, error, onSend } = rest
  const [reason, setReason] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const send = () => {
    const isMissing = reasonLabel !== undefined && reason.trim() === ''
    setEmpty(isMissing)
    if (isMissing) document.getElementById('reason')?.focus()
    else onSend(reason.trim())
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      heading={heading}
      closeWord={closeWord}
      action={
        <Button kind={dangerous ? 'dangerous' : 'primary'} busy={busy} onClick={send}>
          {word}
        </Button>
      }
    >
      {typeof children === 'string' ? <p>{children}</p> : children}
      {reasonLabel !== undefined && (
        <TextArea
          id="reason"
          label={reasonLabel}
          rows={3}
          value={reason}
          onChange={setReason}
          error={isEmpty ? m.parts_write_reason() : error}
        />
      )}
      {reasonLabel === undefined && error !== undefined && <p className="sb-error">{error}</p>}
    </Dialog>
  )
}
