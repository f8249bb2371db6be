import type { AnswerOf } from '../../asking/api'
import { longDay } from '../../parts/days'
import { LinkTo } from '../../parts/linkTo'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'

interface VersionLineProps {
  version: AnswerOf<'GET /model'>['version']
  model: AnswerOf<'GET /model'>['model']
}

/** What the model is, its number, who adopted it and from when, and what stands above and behind it. */
export function VersionLine({ version, model }: VersionLineProps) {
  const { adoption, number } = version
  const from = version.from === null ? '' : longDay(version.from)
  return (
    <>
      {say(model.about)}{' '}
      {adoption === null
        ? m.rulebook_version_from({ number, from })
        : m.rulebook_version_adopted({ number, who: say(adoption.by.title), on: longDay(adoption.on), from })}{' '}
      {m.rulebook_superior()}{' '}
      {model.superior.url === undefined ? (
        say(model.superior.name)
      ) : (
        <LinkTo to={model.superior.url}>{say(model.superior.name)}</LinkTo>
      )}
      . {model.buildsOn !== undefined && say(model.buildsOn)}
    </>
  )
}
