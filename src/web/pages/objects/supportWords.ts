import type { AnswerOf } from '../../asking/api'
import { m } from '../../words/compiled/messages'
import { getLocale } from '../../words/compiled/runtime'

type Supporting = Pick<AnswerOf<'GET /objects'>['items'][number], 'supportsAll' | 'supports'>

/** Whom an object supports, in a sentence: by name where it is direct, counted where it goes through others. */
export function supportWords(object: Supporting): string {
  if (object.supportsAll) return m.objects_supports_all()
  const direct = object.supports.filter((each) => each.how === 'direct').map((each) => each.name)
  const others = object.supports.length - direct.length
  const words = m.objects_supports({ names: new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(direct) })
  return others > 0 ? `${words} ${m.objects_supports_indirectly({ count: others })}` : words
}
