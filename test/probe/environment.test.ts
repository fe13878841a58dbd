import { expect, test } from 'vitest';
import { environmentOf, readEnvironmentClues } from '../../main/probe/environment.ts';
import { filesWith, hostWith } from './given.ts';

const UBUNTU = 'Linux version 6.8.0-40-generic (buildd@lcy02)';
const WSL = 'Linux version 5.15.153.1-microsoft-standard-WSL2 (root@941d701f84f1)';
const dmi = (vendor: string, product: string) => ({
  '/sys/class/dmi/id/sys_vendor': `${vendor}\n`,
  '/sys/class/dmi/id/product_name': `${product}\n`,
});

test.for([
  ['a machine of its own', { '/proc/version': UBUNTU, ...dmi('LENOVO', '21CB') }, {}, false, 'host'],
  ['a mark of Docker', { '/.dockerenv': '', '/proc/version': UBUNTU }, {}, true, 'container'],
  ['a mark of Apptainer', { '/.singularity.d/startscript': '' }, {}, false, 'container'],
  ['a mark of Podman', { '/run/.containerenv': '' }, {}, false, 'container'],
  [
    'a group of Kubernetes',
    { '/proc/self/cgroup': '0::/kubepods/burstable/pod1/2\n' },
    {},
    false,
    'container',
  ],
  [
    'a group of Docker under systemd',
    { '/proc/self/cgroup': '0::/system.slice/docker-0123456789ab.scope\n' },
    {},
    false,
    'container',
  ],
  [
    'the group of the Docker daemon',
    { '/proc/self/cgroup': '0::/system.slice/docker.service\n' },
    {},
    false,
    'host',
  ],
  ['a variable of Kubernetes', {}, { KUBERNETES_SERVICE_HOST: '10.0.0.1' }, false, 'container'],
  ['LXC by what systemd found', { '/run/systemd/container': 'lxc\n' }, {}, true, 'container'],
  ['a container of systemd', { '/run/systemd/container': 'systemd-nspawn\n' }, {}, false, 'container'],
  [
    'lxcfs over /proc',
    {
      '/proc/self/cgroup': '0::/init.scope\n',
      '/proc/self/mounts': 'proc /proc proc rw 0 0\nlxcfs /proc/cpuinfo fuse.lxcfs rw 0 0\n',
    },
    {},
    false,
    'container',
  ],
  [
    'lxcfs for its containers',
    { '/proc/self/mounts': 'lxcfs /var/lib/lxcfs fuse.lxcfs rw 0 0\n' },
    {},
    false,
    'host',
  ],
  ['WSL with systemd', { '/proc/version': WSL, '/run/systemd/container': 'wsl\n' }, {}, true, 'wsl'],
  ['a variable of LXC', {}, { container: 'lxc' }, false, 'container'],
  ['WSL', { '/proc/version': WSL }, {}, true, 'wsl'],
  ['a container in WSL', { '/proc/version': WSL, '/.dockerenv': '' }, {}, true, 'container'],
  ['a virtual processor', { '/proc/version': UBUNTU }, {}, true, 'virtual-machine'],
  ['firmware of QEMU', dmi('QEMU', 'KVM Virtual Machine'), {}, false, 'virtual-machine'],
  ['firmware of a rented machine', dmi('Amazon EC2', 't4g.large'), {}, false, 'virtual-machine'],
  ['firmware of a rented machine of metal', dmi('Amazon EC2', 'c6g.metal'), {}, false, 'host'],
] as const)('%s', async ([, files, env, isVirtualCpu, environment]) => {
  const clues = await readEnvironmentClues(
    { files: filesWith(files), host: hostWith({ env }) },
    isVirtualCpu,
  );
  expect(environmentOf(clues)).toBe(environment);
});
