import { z } from 'zod';
import { MIB } from '../../nouns/bytes.ts';
import { jsonIn } from './json-in.ts';

/** `xpu-smi discovery -j`; figures are numbers or text. Memory comes with the details of one device. */
const Device = z.object({
  device_id: z.coerce.number().catch(0),
  device_name: z.string(),
  pci_bdf_address: z.string().default(''),
  pci_device_id: z.string().nullable().default(null),
  driver_version: z.string().default(''),
  memory_physical_size_byte: z.coerce.number().positive().nullable().catch(null),
});
const Devices = z.union([
  z.object({ device_list: z.array(Device) }).transform(({ device_list }) => device_list),
  z.array(Device),
  Device.transform((device) => [device]),
]);
export type XpuDevice = z.infer<typeof Device>;

/** The devices that xpu-smi printed, as JSON or as its table. */
export function parseXpuSmi(lines: readonly string[]): XpuDevice[] {
  const devices = Devices.safeParse(jsonIn(lines.join('\n')));
  return devices.success ? devices.data : devicesInTable(lines);
}

/** `| 0         | Device Name: Intel(R) Data Center GPU Flex 170    |`, and one line for each further fact. */
function devicesInTable(lines: readonly string[]): XpuDevice[] {
  const devices: XpuDevice[] = [];
  for (const line of lines) {
    const [, id = '', key, value = ''] =
      /^\|\s*(\d*)\s*\|\s*([A-Z][^:|]*):\s*(.*?)\s*\|$/.exec(line.trim()) ?? [];
    const device = devices.at(-1);
    if (key === 'Device Name') devices.push(Device.parse({ device_id: id, device_name: value }));
    else if (device === undefined) continue;
    else if (key === 'PCI BDF Address') device.pci_bdf_address = value;
    else if (key === 'Driver Version') device.driver_version = value;
    else if (key === 'Memory Physical Size') device.memory_physical_size_byte = mibIn(value);
  }
  return devices;
}

/** `14248.00 MiB`. */
function mibIn(text: string): number | null {
  const mib = Number(/^([\d.]+) MiB$/.exec(text)?.[1] ?? 0);
  return mib > 0 ? Math.round(mib * MIB) : null;
}
