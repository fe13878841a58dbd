import type { Attribute, ElementType, Graph, Node, Tensor, Value } from './graph.ts';
import { bytesField, concatenated, floatField, intField } from './protobuf.ts';

/** Numbers are those of the format's definition, onnx.proto. */

const IR_VERSION = 8;
/** The set of operators that Piper's exporter uses. */
const OPSET = 15;

const ELEMENT_TYPES: Record<ElementType, number> = { float: 1, int64: 7, bool: 9 };
const ATTRIBUTE_TYPES = { float: 1, int: 2, string: 3, graph: 5, ints: 7 };

/** The content of an ONNX file. */
export function onnxModel(graph: Graph): Uint8Array {
  return concatenated([
    intField(1, IR_VERSION),
    bytesField(2, 'voicefit'),
    bytesField(7, graphMessage(graph)),
    bytesField(8, concatenated([bytesField(1, ''), intField(2, OPSET)])),
  ]);
}

function graphMessage({ name, nodes, initializers, inputs, outputs }: Graph): Uint8Array {
  return concatenated([
    ...nodes.map((node) => bytesField(1, nodeMessage(node))),
    bytesField(2, name),
    ...initializers.map((tensor) => bytesField(5, tensorMessage(tensor))),
    ...inputs.map((value) => bytesField(11, valueMessage(value))),
    ...outputs.map((value) => bytesField(12, valueMessage(value))),
  ]);
}

function nodeMessage({ opType, inputs, outputs, attributes = {} }: Node): Uint8Array {
  return concatenated([
    ...inputs.map((name) => bytesField(1, name)),
    ...outputs.map((name) => bytesField(2, name)),
    bytesField(4, opType),
    ...Object.entries(attributes).map(([name, value]) => bytesField(5, attributeMessage(name, value))),
  ]);
}

function attributeMessage(name: string, value: Attribute): Uint8Array {
  const typed = (type: keyof typeof ATTRIBUTE_TYPES, ...fields: readonly Uint8Array[]) =>
    concatenated([bytesField(1, name), ...fields, intField(20, ATTRIBUTE_TYPES[type])]);
  if (typeof value === 'number') return typed('int', intField(3, value));
  if (typeof value === 'string') return typed('string', bytesField(4, value));
  if ('float' in value) return typed('float', floatField(2, value.float));
  if ('nodes' in value) return typed('graph', bytesField(6, graphMessage(value)));
  return typed('ints', ...value.map((each) => intField(8, each)));
}

function tensorMessage({ name, dims, data }: Tensor): Uint8Array {
  const type = data instanceof Float32Array ? ELEMENT_TYPES.float : ELEMENT_TYPES.int64;
  // The format's raw data is little-endian, as are all machines that we run on.
  const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return concatenated([
    ...dims.map((size) => intField(1, size)),
    intField(2, type),
    bytesField(8, name),
    bytesField(9, raw),
  ]);
}

function valueMessage({ name, type, dims }: Value): Uint8Array {
  const sizes = dims.map((size) =>
    bytesField(1, typeof size === 'number' ? intField(1, size) : bytesField(2, size)),
  );
  const tensor = concatenated([intField(1, ELEMENT_TYPES[type]), bytesField(2, concatenated(sizes))]);
  return concatenated([bytesField(1, name), bytesField(2, bytesField(1, tensor))]);
}
