import { type ReactNode, useState } from 'react'
import type { FormField } from '#api/formField'
import type { Acts } from '../asking/useAct'
import { Button, type ButtonKind } from '../parts/button'
import { Dialog } from '../parts/dialog'
import type { Icon } from '../parts/icon'
import { m } from '../words/compiled/messages'
import { say } from '../words/say'
import { FormFields } from './formFields'
import { type FormOrder, useForm } from './useForm'

interface ActDialogProps<Route extends Acts> extends Omit<FormOrder<Route>, 'draft' | 'fields'> {
  /** At most one; none where it is only confirmed. */
  fields?: readonly FormField[]
  /** The act, as its buttons say it. */
  word: string
  /** On the button that opens the dialog, where that says it otherwise. */
  opener?: ReactNode
  kind?: ButtonKind | undefined
  /** Where the button that opens it is quiet, and the one that does it isn't. */
  dangerous?: boolean | undefined
  size?: 'normal' | 'small' | undefined
  icon?: Icon | undefined
  heading: string
  /** What happens and what remains. */
  why?: ReactNode
  closeWord?: string | undefined
}

/** An act that is confirmed, or a task of one field: a button, and the dialog that it opens. */
export function ActDialog<Route extends Acts>({ fields = [], ...props }: ActDialogProps<Route>) {
  const { word, opener = word, kind, dangerous = kind === 'dangerous', size, icon, heading, why, closeWord } = props
  const [isOpen, setOpen] = useState(false)
  const form = useForm({ ...props, fields })
  const { problem } = form
  const open = () => {
    form.reset()
    setOpen(true)
  }
  const send = async () => {
    if (await form.send()) return setOpen(false)
    const [first] = fields
    if (first !== undefined) document.getElementById(first.key)?.focus()
  }
  const isOfField = fields.some(({ key }) => form.error(key) !== undefined)
  const told = [problem?.title || m.shell_server_away_form(), ...(problem?.missing ?? []).map(say)].join('. ')
  return (
    <>
      <Button kind={kind} size={size} icon={icon} onClick={open}>
        {opener}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        heading={heading}
        closeWord={closeWord}
        action={
          <Button kind={dangerous ? 'dangerous' : 'primary'} busy={form.busy} onClick={() => void send()}>
            {word}
          </Button>
        }
      >
        {typeof why === 'string' ? <p>{why}</p> : why}
        <FormFields {...form} />
        {problem !== undefined && !isOfField && (
          <p className="sb-error" role="alert">
            {told}
          </p>
        )}
      </Dialog>
    </>
  )
}
