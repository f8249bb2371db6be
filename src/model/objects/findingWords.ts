import { sentence } from '../sentence.ts'
import { text } from '../text.ts'

/** What the findings about objects are called, and what they say. */
export const objectFindingWords = {
  'object-without-category': {
    name: text('Objekt utan kategori i modellen', 'Object without a category of the model'),
    title: sentence('{code} har ingen av modellens kategorier', "{code} has none of the model's categories"),
    why: sentence('Varje objekt är {categories}.', 'Every object is one of these: {categories}.'),
  },
  'object-supports-nobody': {
    name: text('Objekt som inte stödjer någon', 'Object that supports nobody'),
    title: sentence('{code} stödjer ingen förvaltning', '{code} supports no administration'),
    why: text(
      'Inget av det som objektet stödjer finns den här dagen.',
      'Nothing that the object supports exists on this day.',
    ),
  },
  'support-reaches-no-other': {
    name: text(
      'Stöd som stannar hos de gemensamma förvaltningarna',
      'Support that stops at the shared administrations',
    ),
    title: sentence('{code} når inte de andra förvaltningarna', '{code} does not reach the other administrations'),
    why: text(
      'Objektet stödjer bara gemensamma förvaltningar. Genom dem ska stödet nå alla andra.',
      'The object supports shared administrations only. Through them its support is to reach all others.',
    ),
  },
  'support-not-for-all': {
    name: text('Gemensam grund som inte når alla', 'Shared ground that does not reach everyone'),
    title: sentence('{code} stödjer inte alla förvaltningar', '{code} does not support every administration'),
    why: sentence(
      'Det stödjer {reached} av {all}, och följer inte med när fler läggs till.',
      'It supports {reached} of {all}, and does not follow when more are added.',
    ),
  },
} as const
