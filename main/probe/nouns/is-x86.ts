/** Whether an architecture, as systems name it, is x86: `x64`, `x86_64`, `AMD64`, `i686`. */
export const isX86 = (architecture: string): boolean =>
  /^(x86|x64|x86_64|amd64|ia32|i\d86)$/i.test(architecture);
