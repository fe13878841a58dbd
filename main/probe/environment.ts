import type { Environment } from './nouns/machine.ts';
import type { Files, Host } from './senses.ts';

/** What distinguishes a container, WSL, a virtual machine and a physical host. */
export interface EnvironmentClues {
  readonly env: Host['env'];
  /** Names in `/` and `/run`: container runtimes leave marks there. */
  readonly rootNames: readonly string[];
  readonly runNames: readonly string[];
  readonly cgroup: string;
  /** What systemd found at its start: `lxc`, `systemd-nspawn`, also `wsl`. Empty: nothing, or there is no systemd. */
  readonly systemdFound: string;
  readonly mounts: string;
  readonly kernelVersion: string;
  readonly isVirtualCpu: boolean;
  /** Maker and product as the firmware reports them. */
  readonly firmware: string;
}

export async function readEnvironmentClues(
  { files, host }: { files: Files; host: Host },
  isVirtualCpu: boolean,
): Promise<EnvironmentClues> {
  const [rootNames, runNames] = await Promise.all(['/', '/run'].map((folder) => files.names(folder)));
  const [cgroup, systemdFound, mounts, kernelVersion, vendor, product] = await Promise.all(
    [
      '/proc/self/cgroup',
      '/run/systemd/container',
      '/proc/self/mounts',
      '/proc/version',
      '/sys/class/dmi/id/sys_vendor',
      '/sys/class/dmi/id/product_name',
    ].map(async (file) => (await files.text(file))?.trim() ?? ''),
  );
  return {
    env: host.env,
    rootNames: rootNames ?? [],
    runNames: runNames ?? [],
    cgroup: cgroup ?? '',
    systemdFound: systemdFound ?? '',
    mounts: mounts ?? '',
    kernelVersion: kernelVersion ?? '',
    isVirtualCpu,
    firmware: `${vendor ?? ''} ${product ?? ''}`,
  };
}

/** A group created by a container runtime; not that of the runtime itself, `/system.slice/docker.service`. */
const CONTAINER_GROUP =
  /\/(docker|kubepods|libpod|lxc|crio|ecs|garden|podman|buildkit)(\/|-|\.slice|\.payload)|cri-containerd-/;
/** Containers by the names that they give themselves, in a variable or to systemd. */
const CONTAINER_NAME = /^(docker|podman|lxc|oci|kube|containerd|systemd-nspawn|openvz|rkt)/i;
/** lxcfs shows a container its own share of `/proc`. */
const LXCFS = /^lxcfs \/proc\//m;
/** Firmware of hypervisors and of rented machines, which are virtual unless called metal. */
const VIRTUAL_FIRMWARE =
  /qemu|kvm|vmware|virtualbox|innotek|\bxen\b|bochs|parallels|virtual machine|amazon ec2|google compute engine|digitalocean|openstack|hetzner vserver|alibaba cloud|tencent cloud|bhyve|apple virtualization|virtual platform/i;

/** Where this process runs. A container inside WSL or a virtual machine is a container: that is what limits it. */
export function environmentOf(clues: EnvironmentClues): Environment {
  if (isContainer(clues)) return 'container';
  if (/microsoft|\bwsl/i.test(clues.kernelVersion)) return 'wsl';
  const isMetal = /\bmetal\b|\.metal/i.test(clues.firmware);
  return !isMetal && (clues.isVirtualCpu || VIRTUAL_FIRMWARE.test(clues.firmware))
    ? 'virtual-machine'
    : 'host';
}

function isContainer(clues: EnvironmentClues): boolean {
  const { env, rootNames, runNames, cgroup, systemdFound, mounts } = clues;
  return (
    ['.dockerenv', '.singularity.d'].some((mark) => rootNames.includes(mark)) ||
    runNames.includes('.containerenv') ||
    (env.KUBERNETES_SERVICE_HOST ?? '') !== '' ||
    [env.container ?? '', systemdFound].some((name) => CONTAINER_NAME.test(name)) ||
    LXCFS.test(mounts) ||
    CONTAINER_GROUP.test(cgroup)
  );
}
