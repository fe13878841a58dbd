import type {
  Applied,
  ConfigChange,
  ConfigPlan,
  NextCommand,
} from '../../../main/configure/nouns/config-plan.ts';
import type { ConfigRequest } from '../../../main/configure/nouns/config-request.ts';
import type { Choice } from '../../../main/steps/nouns/setup-state.ts';

/** What is different from AVA in a folder with two files to change. */
export interface ConfigShape {
  readonly project?: string | null;
  readonly changes?: readonly ConfigChange[];
  readonly warnings?: ConfigPlan['warnings'];
  readonly keys?: ConfigPlan['keys'];
}

const PROJECT = '/home/ada/ava';

const ENV = `@@ -12,5 +12,7 @@
 LOCAL_WS_PORT=8765
 
 # The language model on this machine
-LOCAL_LLM_MODEL_PATH=/app/models/llm/tinyllama-1.1b-chat-v1.0.Q4_K_M.gguf
+LOCAL_LLM_MODEL_PATH=/app/models/llm/phi-3-mini-4k-instruct.Q4_K_M.gguf
+LOCAL_LLM_MAX_TOKENS=32
 LOCAL_LLM_TEMPERATURE=0.3
`;

const YAML = `@@ -0,0 +1,4 @@
+default_provider: local
+providers:
+  local:
+    enabled: true
`;

export const ENV_CHANGE: ConfigChange = {
  path: `${PROJECT}/.env`,
  realPath: null,
  kind: 'changed',
  diff: ENV,
  addedLines: 2,
  removedLines: 1,
  backup: null,
};

export const YAML_CHANGE: ConfigChange = {
  path: `${PROJECT}/config/ai-agent.local.yaml`,
  realPath: null,
  kind: 'new',
  diff: YAML,
  addedLines: 4,
  removedLines: 0,
  backup: null,
};

/** Longer than a page shows at once, behind a link. */
export const LONG_CHANGE: ConfigChange = {
  ...ENV_CHANGE,
  realPath: '/etc/ava/production.env',
  diff: `@@ -1,3 +1,40 @@\n ASTERISK_HOST=127.0.0.1\n${Array.from(
    { length: 36 },
    (_, index) => `+LOCAL_SETTING_${index + 1}=${index * 7}\n`,
  ).join('')}`,
  addedLines: 36,
  removedLines: 0,
};

export const UNCHANGED: readonly ConfigChange[] = [ENV_CHANGE, YAML_CHANGE].map((change) => ({
  ...change,
  kind: 'unchanged',
  diff: '',
  addedLines: 0,
  removedLines: 0,
}));

const RECREATE: NextCommand = {
  does: 'recreate',
  command: 'docker compose up -d --force-recreate local_ai_server',
  folder: PROJECT,
};
const ASK: NextCommand = {
  does: 'ask-once',
  command: 'voicefit try --server ws://127.0.0.1:8765',
  folder: null,
};

const NAMES = { stt: 'Vosk en-US big', llm: 'Phi-3-mini', tts: 'Piper lessac-medium' };

/** The plan for a choice, in the form of the machine side's own; that one reads the files. */
export function configFor(choice: Choice, request: ConfigRequest, shape: ConfigShape): ConfigPlan {
  const { target = 'ava' } = request;
  const named = request.project === undefined ? shape.project : request.project;
  const project = target === 'ava' ? (named === undefined ? PROJECT : named) : null;
  const changes = project === null ? [] : (shape.changes ?? [ENV_CHANGE, YAML_CHANGE]);
  return {
    id: `plan-${target}`,
    target,
    layout: project === null ? null : 'local-file',
    project,
    names: choice.models.llm === null ? { ...NAMES, llm: 'gpt-4o-mini', tts: 'aura-asteria-en' } : NAMES,
    tier: choice.tier,
    pipeline: choice.pipeline,
    changes: changes.map((change) => ({ ...change })),
    snippets: project === null ? snippetsFor(target) : [],
    next:
      target === 'ava'
        ? [{ ...RECREATE, folder: project }, ASK]
        : [{ does: 'run-server', command: RUN_SERVER, folder: null }, ASK],
    keys: shape.keys ?? [],
    warnings: shape.warnings ?? [{ code: 'dialplan-outranks' }],
    canUndo: false,
  };
}

const RUN_SERVER =
  'llama-server --model /home/ada/voicefit/models/llm/phi-3-mini-4k-instruct.Q4_K_M.gguf --threads 15 --ctx-size 2048 --port 8080';

function snippetsFor(target: ConfigPlan['target']): ConfigPlan['snippets'] {
  if (target === 'ollama') {
    return [
      {
        kind: 'modelfile',
        fileName: 'Modelfile',
        text: 'FROM ./phi-3-mini-4k-instruct.Q4_K_M.gguf\nPARAMETER num_ctx 2048\n',
      },
    ];
  }
  if (target === 'llama-server') {
    return [
      { kind: 'command', fileName: null, text: RUN_SERVER },
      { kind: 'systemd', fileName: 'llama-server.service', text: `[Service]\nExecStart=${RUN_SERVER}\n` },
    ];
  }
  return [
    {
      kind: 'env',
      fileName: '.env',
      text: 'LOCAL_LLM_MODEL_PATH=/app/models/llm/phi-3-mini-4k-instruct.Q4_K_M.gguf\nLOCAL_LLM_MAX_TOKENS=32\n',
    },
    {
      kind: 'yaml',
      fileName: 'config/ai-agent.local.yaml',
      text: 'default_provider: local\nproviders:\n  local:\n    enabled: true\n',
    },
  ];
}

/** What was written for a choice. */
export function appliedOf({ tier, pipeline, models }: Choice, different: Partial<Applied> = {}): Applied {
  return {
    appliedAt: '2026-11-24T10:31:50Z',
    target: 'ava',
    project: PROJECT,
    files: [
      { path: ENV_CHANGE.path, backup: `${ENV_CHANGE.path}.voicefit-20261124-103150.bak` },
      { path: YAML_CHANGE.path, backup: null },
    ],
    models,
    names: NAMES,
    tier,
    pipeline,
    next: [RECREATE, ASK],
    server: null,
    ...different,
  };
}
