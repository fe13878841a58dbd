/**
 * Intel's cards by PCI id. Ids and names: the device table of Intel's compute runtime (compute-runtime,
 * devices_base.inl); Arc Pro B: the names that Intel's own tools print for these ids.
 */
const CARDS: Readonly<Record<string, string>> = {
  '0x5690': 'Arc A770M',
  '0x5691': 'Arc A730M',
  '0x5692': 'Arc A550M',
  '0x5693': 'Arc A370M',
  '0x5694': 'Arc A350M',
  '0x5696': 'Arc A570M',
  '0x5697': 'Arc A530M',
  '0x56a0': 'Arc A770',
  '0x56a1': 'Arc A750',
  '0x56a2': 'Arc A580',
  '0x56a5': 'Arc A380',
  '0x56a6': 'Arc A310',
  '0x56af': 'Arc A760A',
  '0x56b0': 'Arc Pro A30M',
  '0x56b1': 'Arc Pro A40/A50',
  '0x56b2': 'Arc Pro A60M',
  '0x56b3': 'Arc Pro A60',
  '0x56ba': 'Arc A380E',
  '0x56bb': 'Arc A310E',
  '0x56bc': 'Arc A370E',
  '0x56bd': 'Arc A350E',
  '0x56be': 'Arc A750E',
  '0x56bf': 'Arc A580E',
  '0x56c0': 'Data Center GPU Flex 170',
  '0x56c1': 'Data Center GPU Flex 140',
  '0x56c2': 'Data Center GPU Flex 170V',
  '0xe20b': 'Arc B580',
  '0xe20c': 'Arc B570',
  '0xe211': 'Arc Pro B60',
  '0xe212': 'Arc Pro B50',
  '0xe223': 'Arc Pro B70',
  '0x0b69': 'Data Center GPU Max 1450',
  '0x0bd5': 'Data Center GPU Max 1550',
  '0x0bd6': 'Data Center GPU Max 1550',
  '0x0bd9': 'Data Center GPU Max 1100',
  '0x0bda': 'Data Center GPU Max 1100',
  '0x0bdb': 'Data Center GPU Max 1100',
};

/** The name under which a card is sold; `null` if its id is not in the list. */
export function intelMarketName(deviceId: string | null): string | null {
  const name = CARDS[deviceId?.toLowerCase() ?? ''];
  return name === undefined ? null : `Intel ${name}`;
}
