import type { Backend } from '../../probe/nouns/machine.ts';
import { LLAMA_PORT } from './llama-server-line.ts';
import { composeWord, unitWord } from './quoting.ts';

/** Ways to keep `llama-server` running. */

/** @param words its arguments */
export function unitText(words: readonly string[]): string {
  return [
    '[Unit]',
    'Description=Language model of the voice server (llama.cpp)',
    'After=network.target',
    '',
    '[Service]',
    `ExecStart=/usr/local/bin/llama-server ${words.map(unitWord).join(' ')}`,
    'Restart=on-failure',
    '',
    '[Install]',
    'WantedBy=multi-user.target',
    '',
  ].join('\n');
}

/** llama.cpp's own images, by what they compute with: `docs/docker.md` of ggml-org/llama.cpp. */
const IMAGES = { cpu: 'server', cuda: 'server-cuda', vulkan: 'server-vulkan' } as const;

/** Where the container sees the models folder. */
export const CONTAINER_MODELS = '/models';

/** @param backend `null` in the result: containers cannot use it */
export function composeText(words: readonly string[], backend: Backend, modelsFolder: string): string | null {
  if (backend === 'metal') return null;
  return [
    'services:',
    '  llama-server:',
    `    image: ghcr.io/ggml-org/llama.cpp:${IMAGES[backend]}`,
    `    command: [${words.map(composeWord).join(', ')}]`,
    '    ports:',
    `      - "127.0.0.1:${LLAMA_PORT}:${LLAMA_PORT}"`,
    '    volumes:',
    '      - type: bind',
    `        source: ${composeWord(modelsFolder)}`,
    `        target: ${CONTAINER_MODELS}`,
    '        read_only: true',
    ...DEVICES[backend],
    '    restart: unless-stopped',
    '',
  ].join('\n');
}

const DEVICES: Readonly<Record<keyof typeof IMAGES, readonly string[]>> = {
  cpu: [],
  cuda: [
    '    deploy:',
    '      resources:',
    '        reservations:',
    '          devices:',
    '            - driver: nvidia',
    '              count: 1',
    '              capabilities: [gpu]',
  ],
  vulkan: ['    devices:', '      - /dev/dri'],
};
