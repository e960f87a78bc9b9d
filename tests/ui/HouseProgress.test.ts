import { describe, expect, it } from 'vitest'
import { CANVAS, housePlan, SNOW } from '@/ui/house/plan'
import { mountExample, partsSpeakNoWarnings } from './mountExample'

describe('the house', () => {
  partsSpeakNoWarnings()

  it('has a window for each step and light in as many as are done', () => {
    const house = mountExample('HouseProgress', '3 of 7')
    expect(house.findAll('.window')).toHaveLength(7)
    expect(house.findAll('.window.lit')).toHaveLength(3)
  })

  it('says in words what it shows', () => {
    const picture = mountExample('HouseProgress', '3 of 7').get('[role="img"]')
    expect(picture.attributes('aria-label')).toBe('Дом: светятся окна, 3 из 7')
    expect(picture.get('title').text()).toBe('Дом: светятся окна, 3 из 7')
  })

  it('lights the lamp when it is told to', () => {
    expect(mountExample('HouseProgress', '3 of 7').find('.lamp-light').exists()).toBe(false)
    expect(mountExample('HouseProgress', '5 of 7, lamp on').find('.lamp-light').exists()).toBe(true)
  })

  it('opens its door only when every window and the lamp are lit', () => {
    const doorOpen = (name: string) => mountExample('HouseProgress', name).find('.door-open').exists()
    expect(doorOpen('7 of 7, lamp on')).toBe(true)
    expect(doorOpen('5 of 7, lamp on')).toBe(false)
  })

  it.each(Array.from({ length: 40 }, (_, at) => at + 1))('with %i windows stands whole on the canvas, no window over another', (steps) => {
    const { windows, body, ridge, porch, chimney } = housePlan(steps)
    expect(windows).toHaveLength(steps)
    expect(body.x).toBeGreaterThan(8)
    expect(porch.x + porch.w).toBeLessThan(CANVAS.width)
    expect(ridge.y).toBeGreaterThan(0)
    expect(chimney.y - 18).toBeGreaterThanOrEqual(0)
    for (const [at, one] of windows.entries()) {
      expect(one.x).toBeGreaterThan(body.x)
      expect(one.x + one.w).toBeLessThan(body.x + body.w)
      expect(one.y).toBeGreaterThan(body.y)
      expect(one.y + one.h).toBeLessThan(SNOW)
      for (const other of windows.slice(at + 1)) {
        const apart = one.x + one.w < other.x || other.x + other.w < one.x || one.y + one.h < other.y || other.y + other.h < one.y
        expect(apart).toBe(true)
      }
    }
  })

  it('brings a senseless number of steps into its range', () => {
    expect(housePlan(0).windows).toHaveLength(1)
    expect(housePlan(Number.NaN).windows).toHaveLength(1)
    expect(housePlan(400).windows).toHaveLength(40)
  })
})
