import type { Device } from '../../core/training/activity.ts';
import type { FitMessages } from '../fit/messages.ts';
import { manufacturerNames } from './manufacturers.ts';
import { productOf } from './products.ts';

const creatorIndex = 0;

/**
 * The recording device: `file_id` first, then the `device_info` of the creator. A product name that the file
 * itself gives wins over our table.
 */
export function deviceOf(messages: FitMessages): Device {
  const file = messages.fileId[0] ?? {};
  const creator = messages.deviceInfo.find((info) => info.deviceIndex === creatorIndex) ?? {};
  const manufacturerId = file.manufacturer ?? creator.manufacturer ?? null;
  const productId = file.product ?? creator.product ?? null;
  const serial = file.serialNumber ?? creator.serialNumber;
  return {
    manufacturer: manufacturerId === null ? null : (manufacturerNames.get(manufacturerId) ?? null),
    product:
      nonEmpty(file.productName) ??
      nonEmpty(creator.productName) ??
      productOf(manufacturerId, productId)?.name ??
      null,
    manufacturerId,
    productId,
    serialNumber: serial === undefined ? null : String(serial),
  };
}

const nonEmpty = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text.trim();
