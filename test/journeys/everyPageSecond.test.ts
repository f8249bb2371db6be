import { lookAtEveryPage } from './everyPage'

lookAtEveryPage(1)
