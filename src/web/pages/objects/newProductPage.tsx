import { useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Subarea } from '#model/structure'
import { ask } from '../../asking/queries'
import { useSession } from '../../asking/session'
import { useAct } from '../../asking/useAct'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { DateField } from '../../parts/dateField'
import { isDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { PageHead } from '../../parts/pageHead'
import { useReceipt } from '../../parts/receipt'
import { Select } from '../../parts/select'
import { TextField } from '../../parts/textField'
import { ProblemShown } from '../../refusals/problemShown'
import { WhyNot } from '../../refusals/whyNot'
import { push, useParams } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { componentErrors } from '../components/componentErrors'
import { subareaWord } from './subareaWord'

const subareas: readonly Subarea[] = ['process', 'capability', 'function', 'area']

/** Adds a product to an object, proposed and usable at once. */
export function NewProductPage() {
  const { id }: { id: string } = useParams()
  const { today } = useSession()
  const { data: object } = useSuspenseQuery(ask('GET /objects/{id}', { params: { id } }))
  const { values, change, forget } = useDraft(`product:new:${id}`, { name: '', subarea: '', from: today })
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const act = useAct('POST /object-products')
  const receipt = useReceipt()
  const error = componentErrors(act.problem, gaps)
  const list = `/objekt/${id}?flik=produkter`

  async function add(event: FormEvent) {
    event.preventDefault()
    const { from } = values
    const name = values.name.trim()
    const subarea = subareas.find((each) => each === values.subarea)
    const missing = {
      ...(name === '' && { name: m.componentforms_write_name() }),
      ...(subarea === undefined && { subarea: m.products_choose_subarea() }),
      ...(!isDay(from) && { from: m.people_write_day() }),
    }
    setGaps(missing)
    const [first] = Object.keys(missing)
    if (first !== undefined || subarea === undefined) return document.getElementById(first ?? 'subarea')?.focus()
    const made = await act.send({ body: { objectId: id, name, subarea, from } })
    if (made === undefined) return
    forget()
    receipt({ text: m.products_added({ name: made.name }) })
    push(`/produkter/${made.id}`)
  }

  return (
    <>
      <title>{`${m.products_add()} · Styrbord`}</title>
      <PageHead
        heading={m.products_add()}
        crumbs={[
          { word: m.shell_to_objects(), to: '/objekt' },
          { word: object.code, to: list },
          { word: m.products_add() },
        ]}
        sentence={m.products_add_sentence()}
      />
      {object.can.addProduct !== null && <WhyNot refusal={object.can.addProduct} />}
      <ProblemShown problem={act.problem} attempt={act.attempt} wrote={values.name} />
      <form className="sb-form" onSubmit={(event) => void add(event)} noValidate>
        <TextField
          id="name"
          label={m.objects_name()}
          hint={m.products_name_hint()}
          value={values.name}
          onChange={(name) => change({ name })}
          error={error('name')}
        />
        <Select
          id="subarea"
          label={m.products_subarea()}
          value={values.subarea}
          options={subareas.map((each) => ({ value: each, word: subareaWord(each) }))}
          onChange={(subarea) => change({ subarea })}
          error={error('subarea')}
        />
        <DateField
          id="from"
          label={m.products_from()}
          value={values.from}
          onChange={(from) => change({ from })}
          error={error('from')}
        />
        <div className="sb-form-actions">
          <Button kind={act.problem?.refusal === undefined ? 'primary' : 'outlined'} type="submit" busy={act.busy}>
            {m.products_add()}
          </Button>
          <LinkButton to={list} kind="text">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
    </>
  )
}
