import type { Text } from '#model/text'
import { FilterDay } from '../../parts/filterDay'
import { LinkButton } from '../../parts/linkButton'
import { Select } from '../../parts/select'
import { Toolbar } from '../../parts/toolbar'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { subjectTypes, subjectWord } from './subjectWords'

interface AuditFilterProps {
  acts: readonly { id: string; name: Text }[]
  /** The one whose changes alone are shown. */
  actorName: string | undefined
}

/** What was done, to what, by whom and when; each choice is a part of the address. */
export function AuditFilter({ acts, actorName }: AuditFilterProps) {
  const filter = useFilter()
  const choices = acts
    .map(({ id, name }) => ({ value: id, word: say(name) }))
    .sort((a, b) => a.word.localeCompare(b.word, 'sv'))
  return (
    <Toolbar
      end={
        filter.isFiltered && (
          <LinkButton kind="text" to="/granskningslogg">
            {m.audit_clear()}
          </LinkButton>
        )
      }
    >
      <Select
        id="audit-act"
        label={m.audit_what()}
        placeholder={m.audit_everything()}
        value={filter.value('vad')}
        options={choices}
        onChange={(vad) => filter.change({ vad })}
      />
      <Select
        id="audit-type"
        label={m.audit_about()}
        placeholder={m.audit_everything()}
        value={filter.value('slag')}
        options={subjectTypes.map((type) => ({ value: type, word: subjectWord(type) }))}
        onChange={(slag) => filter.change({ slag, id: undefined })}
      />
      <FilterDay
        id="audit-fran"
        label={m.audit_from()}
        value={filter.value('fran')}
        onChange={(fran) => filter.change({ fran })}
      />
      <FilterDay
        id="audit-till"
        label={m.audit_to()}
        value={filter.value('till')}
        onChange={(till) => filter.change({ till })}
      />
      {actorName !== undefined && (
        <LinkButton size="small" to={filter.addressWith({ vem: undefined })}>
          {m.audit_actor_off({ name: actorName })}
        </LinkButton>
      )}
    </Toolbar>
  )
}
