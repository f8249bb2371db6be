import { type FormEvent, useState } from 'react'
import { useAct } from '../../asking/useAct'
import { Button } from '../../parts/button'
import { useReceipt } from '../../parts/receipt'
import { TextField } from '../../parts/textField'
import { ProblemShown } from '../../refusals/problemShown'
import { m } from '../../words/compiled/messages'

export function AddLink({ element }: { element: string }) {
  const [title, setTitle] = useState('')
  const [url, setUrl] = useState('')
  const [isSent, setSent] = useState(false)
  const act = useAct('POST /links')
  const receipt = useReceipt()
  async function add(event: FormEvent) {
    event.preventDefault()
    setSent(true)
    if (title.trim() === '' || url.trim() === '')
      return document.getElementById(title.trim() === '' ? 'title' : 'url')?.focus()
    const added = await act.send({ body: { element, title: title.trim(), url: url.trim() } })
    if (added === undefined) return
    receipt({ text: m.forums_link_added({ title: added.title }) })
    setTitle('')
    setUrl('')
    setSent(false)
  }
  const isFaulty = (field: string) => act.problem?.fields?.some((each) => each.field === field) ?? false
  return (
    <>
      <ProblemShown
        problem={isFaulty('title') || isFaulty('url') ? undefined : act.problem}
        attempt={act.attempt}
        wrote={`${title}, ${url}`}
      />
      <form className="sb-form sb-forum-add" onSubmit={add} noValidate>
        <div className="sb-form-pair">
          <TextField
            id="title"
            label={m.forums_link_title()}
            value={title}
            onChange={setTitle}
            error={isSent && (title.trim() === '' || isFaulty('title')) ? m.forums_write_title() : undefined}
          />
          <TextField
            id="url"
            label={m.forums_link_url()}
            placeholder="https://"
            value={url}
            onChange={setUrl}
            error={isSent && (url.trim() === '' || isFaulty('url')) ? m.forums_write_url() : undefined}
          />
        </div>
        <div className="sb-form-actions">
          <Button type="submit" busy={act.busy}>
            {m.forums_add_link()}
          </Button>
        </div>
      </form>
    </>
  )
}
