import type { Device } from '@/domain/audience/audience'
import { readUserAgent, type DeviceReading } from '@/domain/device'

/** What this browser says of itself, read anew each time: a test or the developer's tools may change it. */
export const readDevice = (): DeviceReading =>
  readUserAgent({ userAgent: navigator.userAgent, platform: navigator.platform, maxTouchPoints: navigator.maxTouchPoints })

export const guessedDevice = (): Device => readDevice().device
