import { lookAtEveryPage } from './everyPage'

lookAtEveryPage(0)
