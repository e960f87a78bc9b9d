import type { InAppBrowser } from '@/domain/device'
import { readDevice } from './device'
import { isStandalone } from './standalone'
import { keepForTab, keptForTab } from './tabMemory'

const HIDDEN = 'kryltso.in-app-line'

/** The app whose browser this is, as long as the line about the way out has not been put away in this tab. */
export const inAppLine = (): InAppBrowser | null => (isStandalone() || keptForTab(HIDDEN) !== null ? null : readDevice().inApp)

export const putAwayInAppLine = (): void => keepForTab(HIDDEN, 'yes')
