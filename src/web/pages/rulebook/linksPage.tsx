import { useSuspenseQueries } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../asking/queries'
import { mayDo, useSession } from '../../asking/session'
import { useAct } from '../../asking/useAct'
import { formErrors } from '../../forms/formErrors'
import { useDraft } from '../../forms/useDraft'
import { ListDownload } from '../../lists/listDownload'
import { Button } from '../../parts/button'
import { EmptyState } from '../../parts/emptyState'
import { LinkTo } from '../../parts/linkTo'
import { Note } from '../../parts/note'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
import { useReceipt } from '../../parts/receipt'
import { Section } from '../../parts/section'
import { Select } from '../../parts/select'
import { Table } from '../../parts/table'
import { TextField } from '../../parts/textField'
import { ProblemShown } from '../../refusals/problemShown'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { elementsIn, groupedElements } from './elements'

/** Routines and templates that are kept elsewhere, and what in the model they belong to. */
export function LinksPage() {
  const isToday = useAsOf() === undefined
  const session = useSession()
  const filter = useFilter()
  const section = filter.value('avsnitt')
  const [{ data: inForce }, { data: links }] = useSuspenseQueries({ queries: [ask('GET /model'), ask('GET /links')] })
  const elements = elementsIn(inForce.model)
  const wordOf = (element: string) => elements.find((each) => each.element === element)?.word ?? element
  const mayChange = isToday && mayDo(session, 'register')
  return (
    <>
      <title>{`${m.rulebook_links()} · Styrbord`}</title>
      <PageHead
        heading={m.rulebook_links()}
        crumbs={[{ word: m.rulebook_heading(), to: '/modellen' }, { word: m.rulebook_links() }]}
        sentence={m.rulebook_links_sentence()}
        actions={<ListDownload route="GET /links" />}
      />
      <Panel flush>
        <Table
          caption={m.rulebook_links()}
          rows={links.items}
          rowKey={({ id }) => id}
          columns={[
            { id: 'title', head: m.rulebook_link_title(), cell: ({ title, url }) => <LinkTo to={url}>{title}</LinkTo> },
            { id: 'element', head: m.rulebook_link_element(), cell: ({ element }) => wordOf(element) },
            {
              id: 'remove',
              head: m.rulebook_link_change(),
              cell: ({ id, title }) => mayChange && <RemoveLink id={id} title={title} />,
            },
          ]}
          empty={
            <EmptyState kind="fromStart" heading={m.rulebook_no_links()}>
              {m.rulebook_no_links_why()}
            </EmptyState>
          }
        />
      </Panel>
      {mayChange ? (
        <Section heading={m.rulebook_add_link()}>
          <AddLink elements={section === '' ? elements : elements.filter((each) => each.section === section)} />
        </Section>
      ) : (
        isToday && <Note>{m.rulebook_links_who()}</Note>
      )}
    </>
  )
}

function AddLink({ elements }: { elements: ReturnType<typeof elementsIn> }) {
  const { values, change, forget } = useDraft('model-link', { element: '', title: '', url: '' })
  const [gaps, setGaps] = useState<Record<string, string>>({})
  const act = useAct('POST /links')
  const receipt = useReceipt()
  const errors = formErrors(act.problem, { element: 'element', title: 'title', url: 'url' })
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const missing = {
      ...(values.element === '' && { element: m.rulebook_choose_element() }),
      ...(values.title.trim() === '' && { title: m.rulebook_write_title() }),
      ...(!values.url.startsWith('https://') && { url: m.rulebook_write_url() }),
    }
    setGaps(missing)
    const [first] = Object.keys(missing)
    if (first !== undefined) return document.getElementById(first)?.focus()
    if ((await act.send({ body: values })) === undefined) return
    forget()
    change({ title: '', url: '' })
    receipt({ text: m.rulebook_link_added({ title: values.title }) })
  }
  return (
    <>
      <ProblemShown problem={act.problem} attempt={act.attempt} wrote={`${values.title} ${values.url}`} />
      <form className="sb-form" onSubmit={(event) => void add(event)} noValidate>
        <Select
          id="element"
          label={m.rulebook_link_element()}
          options={groupedElements(elements)}
          value={values.element}
          onChange={(element) => change({ element })}
          error={gaps.element ?? errors.of('element')}
        />
        <TextField
          id="title"
          label={m.rulebook_link_title()}
          value={values.title}
          onChange={(title) => change({ title })}
          error={gaps.title ?? errors.of('title')}
        />
        <TextField
          id="url"
          label={m.rulebook_link_url()}
          hint={m.rulebook_link_url_hint()}
          value={values.url}
          onChange={(url) => change({ url })}
          error={gaps.url ?? errors.of('url')}
        />
        <div className="sb-form-actions">
          <Button kind="primary" type="submit" busy={act.busy}>
            {m.rulebook_add_link()}
          </Button>
        </div>
      </form>
    </>
  )
}

function RemoveLink({ id, title }: { id: string; title: string }) {
  const act = useAct('DELETE /links/{id}')
  const add = useAct('POST /links')
  const receipt = useReceipt()
  const remove = async () => {
    const gone = await act.send({ params: { id }, body: {} })
    if (gone === undefined) return
    receipt({
      text: m.rulebook_link_removed({ title }),
      undo: {
        word: m.rulebook_undo(),
        onPress: () => void add.send({ body: { element: gone.element, title: gone.title, url: gone.url } }),
      },
    })
  }
  return (
    <Button
      kind="text"
      size="small"
      busy={act.busy}
      onClick={() => void remove()}
      aria-label={m.rulebook_remove_link_of({ title })}
    >
      {m.rulebook_remove_link()}
    </Button>
  )
}
