import { type ReactNode, useEffect, useId, useRef } from 'react'
import { m } from '../words/compiled/messages'
import { Button } from './button'

export interface DialogProps {
  isOpen: boolean
  /** Esc and Avbryt do the same. */
  onClose: () => void
  heading: ReactNode
  /** What happens and what remains; at most one field. */
  children: ReactNode
  /** The act's own button, named after it. */
  action: ReactNode
  /** "Behåll" rather than "Avbryt" where cancelling could be read as the act. */
  closeWord?: string | undefined
}

export function Dialog({ isOpen, onClose, heading, children, action, closeWord }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const headingId = useId()
  useEffect(() => {
    const element = dialog.current
    if (isOpen && !element?.open) element?.showModal()
    if (!isOpen && element?.open) element.close()
  }, [isOpen])
  return (
    <dialog className="sb-floating sb-dialog" ref={dialog} aria-labelledby={headingId} onClose={onClose}>
      {isOpen && (
        <div className="sb-dialog-body">
          <h2 id={headingId}>{heading}</h2>
          {children}
          <div className="sb-dialog-actions">
            {action}
            <Button kind="text" onClick={onClose}>
              {closeWord ?? m.parts_cancel()}
            </Button>
          </div>
        </div>
      )}
    </dialog>
  )
}
