import { describe, expect, test } from 'vitest';
import { describeRecordings } from '../../recordings.ts';
import { fitFile } from '../fit/fit-bytes.ts';
import {
  activityOf,
  type DeviceValues,
  deviceInfo,
  fileId,
  record,
  recorded,
  session,
} from './watch-messages.ts';

/** FIT profile: `source_type` and device types. */
const antPlus = 1;
const bluetooth = 3;
const local = 5;
const garmin = 1;
const coros = 294;

const wornBy = (file: DeviceValues, ...devices: DeviceValues[]) =>
  activityOf(fitFile([fileId(file), ...devices.map(deviceInfo), session(), record(0)]));

describe('what measured the heart rate', () => {
  test.each<[string, DeviceValues[], string]>([
    ['a strap over ANT+', [{ index: 1, type: 120, source: antPlus, manufacturer: garmin }], 'strap'],
    ['a strap over Bluetooth', [{ index: 1, type: 1, source: bluetooth, manufacturer: 123 }], 'strap'],
    ['a strap that an old watch lists without its source', [{ index: 1, type: 120 }], 'strap'],
    ['the wrist', [{ index: 2, type: 10, source: local }], 'optical'],
    [
      'the wrist, although a foot pod is worn',
      [
        { type: 124, source: antPlus },
        { type: 10, source: local },
      ],
      'optical',
    ],
    [
      'a strap wins over the wrist',
      [
        { type: 10, source: local },
        { type: 120, source: antPlus },
      ],
      'strap',
    ],
    [
      'an armband of Scosche, which is optical',
      [{ type: 120, source: antPlus, manufacturer: 83 }],
      'optical',
    ],
    ['nobody knows', [{ index: 0, manufacturer: garmin }], 'unknown'],
    ['a local sensor with the number of a strap is none', [{ type: 120, source: local }], 'unknown'],
  ])('%s', async (_, devices, sensor) => {
    expect((await wornBy({}, ...devices)).sensors.heartRate).toBe(sensor);
  });
});

describe('foot pod and barometer', () => {
  test.each<[string, DeviceValues, boolean]>([
    ['over ANT+', { type: 124, source: antPlus }, true],
    ['over Bluetooth', { type: 6, source: bluetooth }, true],
    ['not, when a strap is worn', { type: 120, source: antPlus }, false],
  ])('a foot pod %s', async (_, device, worn) => {
    expect((await wornBy({}, device)).sensors.footPod).toBe(worn);
  });

  test('a barometer that the watch lists', async () => {
    expect((await wornBy({}, { type: 4, source: local })).sensors.barometer).toBe(true);
  });

  test.each<[string, DeviceValues, boolean]>([
    ['fenix 5', { manufacturer: garmin, product: 2697 }, true],
    ['Forerunner 235', { manufacturer: garmin, product: 2431 }, false],
    ['COROS PACE 3', { manufacturer: coros, product: 804 }, true],
    ['a watch nobody knows', { manufacturer: garmin, product: 60_000 }, false],
  ])('%s has one by its make: %s', async (_, file, barometer) => {
    expect((await wornBy(file)).sensors.barometer).toBe(barometer);
  });
});

describe('the watch', () => {
  test('has the name that people know for its number', async () => {
    const { device } = await wornBy({ manufacturer: garmin, product: 4024 });
    expect([device.manufacturer, device.product]).toEqual(['garmin', 'Forerunner 955']);
  });

  test('has the name that the file gives, if it gives one', async () => {
    const named = await wornBy({ manufacturer: coros, product: 804, name: 'COROS PACE 3' });
    expect(named.device.product).toBe('COROS PACE 3');
    const creator = { index: 0, manufacturer: 255, name: 'Watch6,18' };
    expect((await wornBy({ manufacturer: 255 }, creator)).device.product).toBe('Watch6,18');
  });

  test('keeps its numbers when nobody knows them', async () => {
    const { device } = await wornBy({ manufacturer: 9999, product: 7 });
    expect(device).toMatchObject({ manufacturer: null, product: null, manufacturerId: 9999, productId: 7 });
  });
});

describeRecordings('sensors of real runs', () => {
  test.each([
    ['garmin-product-fr25', 'strap'],
    ['bad-header-crc-but-good-file-crc-fr110-4450eca4', 'strap'],
    ['garmin-product-fr645m', 'optical'],
    ['garmin-smart-recording-51d7943a', 'optical'],
    ['coros-coros-pace-3-86e6b7c1', 'unknown'],
    ['huawei-watch-gt-5-0308014b', 'unknown'],
  ])('%s: %s', async (name, sensor) => {
    expect((await recorded(name)).sensors.heartRate).toBe(sensor);
  });

  test.each([
    ['garmin-product-fr610', true],
    ['compressed-timestamps', true],
    ['garmin-product-fr25', false],
  ])('%s with a foot pod: %s', async (name, worn) => {
    expect((await recorded(name)).sensors.footPod).toBe(worn);
  });
});
