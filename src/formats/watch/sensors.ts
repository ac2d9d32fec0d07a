import type { Device, Sensors } from '../../core/training/activity.ts';
import type { DeviceInfoMessage } from '../fit/messages.ts';
import { productOf } from './products.ts';

/** FIT profile 21.217, type `source_type`. */
const Source = { antPlus: 1, bluetooth: 2, bluetoothLowEnergy: 3, local: 5 } as const;
/** FIT profile 21.217, types `antplus_device_type`, `ble_device_type`, `local_device_type`. */
const antPlusHeartRate = 120;
const antPlusStrideSensor = 124;
const bluetoothHeartRate = 1;
const bluetoothFootPod = 6;
const localBarometer = 4;
const localWristHeartRate = 10;
/** Scosche sells armbands only: an optical sensor behind an ANT+ strap's number. */
const scosche = 83;

/**
 * What measured the run, from `device_info` (PHYSIOLOGY 12.3, 12.13). Older watches write no source type;
 * a device type from the ANT+ range then speaks for itself.
 */
export function sensorsOf(infos: readonly DeviceInfoMessage[], device: Device): Sensors {
  return {
    heartRate: heartRateSensor(infos),
    footPod: infos.some(
      (info) => isAntPlus(info, antPlusStrideSensor) || isBluetooth(info, bluetoothFootPod),
    ),
    barometer:
      infos.some((info) => info.sourceType === Source.local && info.deviceType === localBarometer) ||
      (productOf(device.manufacturerId, device.productId)?.barometer ?? false),
  };
}

function heartRateSensor(infos: readonly DeviceInfoMessage[]): Sensors['heartRate'] {
  const worn = infos.filter(
    (info) => isAntPlus(info, antPlusHeartRate) || isBluetooth(info, bluetoothHeartRate),
  );
  if (worn.some((info) => info.manufacturer !== scosche)) return 'strap';
  if (worn.length > 0) return 'optical';
  const wrist = infos.some(
    (info) => info.sourceType === Source.local && info.deviceType === localWristHeartRate,
  );
  return wrist ? 'optical' : 'unknown';
}

const isAntPlus = (info: DeviceInfoMessage, type: number): boolean =>
  info.deviceType === type && (info.sourceType === undefined || info.sourceType <= Source.antPlus);

const isBluetooth = (info: DeviceInfoMessage, type: number): boolean =>
  info.deviceType === type &&
  (info.sourceType === Source.bluetooth || info.sourceType === Source.bluetoothLowEnergy);
