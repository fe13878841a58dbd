import { Opener } from '../../blocks/opener.tsx';
import { Button } from '../../frame/button.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { fromSource, isWholePath, mirrorFault } from './request.ts';
import { SourceField } from './source-field.tsx';
import styles from './sources.module.css';
import type { Download } from './use-download.ts';

/** Other places that the files can come from. What is set is always in sight, and can be taken back. */
export function Sources({ download }: { readonly download: Download }) {
  const { sources } = useTexts().download;
  return (
    <Opener
      title={sources.title}
      isOpen={download.areSourcesOpen}
      open={download.openSources}
      below={<Chosen download={download} />}
    >
      <Fields download={download} />
    </Opener>
  );
}

function Fields({ download: { request, edit, host } }: { readonly download: Download }) {
  const { sources } = useTexts().download;
  return (
    <>
      <SourceField
        label={sources.folder}
        help={sources.folderHelp}
        action={sources.import}
        start={request.from ?? ''}
        faultOf={(typed) => (isWholePath(typed) ? null : sources.notAbsolute)}
        browse={host.chooseFolder}
        use={(from) => edit(fromSource(request, { from }))}
      />
      <SourceField
        label={sources.mirror}
        help={sources.mirrorHelp}
        action={sources.useMirror}
        start={request.mirror ?? ''}
        faultOf={(typed) => {
          const fault = mirrorFault(typed);
          return fault && sources[fault];
        }}
        browse={null}
        use={(mirror) => edit(fromSource(request, { mirror }))}
        name="mirror"
      />
    </>
  );
}

function Chosen({ download: { request, edit } }: { readonly download: Download }) {
  const { sources } = useTexts().download;
  const { from, mirror } = request;
  if (from === undefined && mirror === undefined) return null;
  return (
    <div className={styles.chosen}>
      <span>{from === undefined ? sources.fromMirror(mirror ?? '') : sources.fromFolder(from)}</span>
      <Button small onClick={() => edit(fromSource(request, {}))}>
        {sources.takeBack}
      </Button>
    </div>
  );
}
