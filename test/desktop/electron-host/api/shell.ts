type Of = Electron.Shell;

/** Opens nothing: there is no desktop. */
export const shell: Pick<Of, 'openExternal' | 'openPath' | 'showItemInFolder'> = {
  openExternal: async () => {},
  openPath: async () => '',
  showItemInFolder: () => {},
};
