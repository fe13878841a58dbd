/*
 * The part of Chrome's DevTools protocol that we use, as far as we read it:
 * https://chromedevtools.github.io/devtools-protocol/tot/
 */

type Nothing = Record<string, never>;

/** A header as the protocol writes it. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

export interface PausedRequest {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly request: {
    readonly url: string;
    readonly urlFragment?: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly postData?: string;
  };
}

export interface WindowBounds {
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
  readonly windowState?: 'normal' | 'minimized' | 'maximized' | 'fullscreen';
}

export interface Frame {
  readonly id: string;
  readonly parentId?: string;
  readonly url: string;
  readonly urlFragment?: string;
}

/** The parameters and the result of a command. */
export interface Commands {
  'Browser.close': [Nothing, unknown];
  'Browser.getVersion': [Nothing, { product: string }];
  'Browser.getWindowForTarget': [{ targetId: string }, { windowId: number; bounds: WindowBounds }];
  'Browser.setPermission': [
    { permission: { name: string; sysex?: boolean }; setting: 'granted' | 'denied'; origin: string },
    unknown,
  ];
  'Browser.setWindowBounds': [{ windowId: number; bounds: WindowBounds }, unknown];
  'Emulation.setEmulatedMedia': [{ features: { name: string; value: string }[] }, unknown];
  'Emulation.setFocusEmulationEnabled': [{ enabled: boolean }, unknown];
  'Fetch.continueRequest': [{ requestId: string }, unknown];
  'Fetch.enable': [{ patterns: { urlPattern: string; requestStage: 'Request' }[] }, unknown];
  'Fetch.failRequest': [{ requestId: string; errorReason: 'Aborted' | 'Failed' }, unknown];
  'Fetch.fulfillRequest': [
    { requestId: string; responseCode: number; responseHeaders: Header[]; body: string },
    unknown,
  ];
  'Inspector.enable': [Nothing, unknown];
  'Page.addScriptToEvaluateOnNewDocument': [{ source: string; worldName?: string }, unknown];
  'Page.bringToFront': [Nothing, unknown];
  'Page.crash': [Nothing, unknown];
  'Page.enable': [Nothing, unknown];
  'Page.getFrameTree': [Nothing, { frameTree: { frame: Frame } }];
  'Page.navigate': [{ url: string }, { errorText?: string; loaderId?: string }];
  'Page.reload': [Nothing, unknown];
  'Page.setLifecycleEventsEnabled': [{ enabled: boolean }, unknown];
  'Runtime.addBinding': [{ name: string; executionContextName: string }, unknown];
  'Runtime.callFunctionOn': [
    { functionDeclaration: string; executionContextId: number; arguments: { value: unknown }[] },
    { exceptionDetails?: { text: string } },
  ];
  'Runtime.enable': [Nothing, unknown];
  'Runtime.evaluate': [
    { expression: string; returnByValue: boolean; awaitPromise: boolean; userGesture: boolean },
    {
      result: { value?: unknown };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    },
  ];
  'Runtime.runIfWaitingForDebugger': [Nothing, unknown];
  'Target.closeTarget': [{ targetId: string }, unknown];
  'Target.createTarget': [
    { url: string; newWindow: boolean; width: number; height: number },
    { targetId: string },
  ];
  'Target.setAutoAttach': [
    { autoAttach: boolean; waitForDebuggerOnStart: boolean; flatten: boolean },
    unknown,
  ];
  'Target.setDiscoverTargets': [{ discover: boolean }, unknown];
}

/** The data of an event. */
export interface Events {
  'Fetch.requestPaused': PausedRequest;
  'Inspector.targetCrashed': unknown;
  'Page.frameAttached': { frameId: string; parentFrameId: string };
  'Page.frameDetached': { frameId: string };
  'Page.frameNavigated': { frame: Frame };
  'Page.lifecycleEvent': { frameId: string; loaderId: string; name: string };

  'Page.navigatedWithinDocument': { frameId: string; url: string };
  'Page.windowOpen': { url: string; windowName: string };
  'Runtime.bindingCalled': { name: string; payload: string; executionContextId: number };
  'Runtime.executionContextCreated': {
    context: { id: number; name: string; auxData: { frameId: string } };
  };
  'Runtime.executionContextDestroyed': { executionContextId: number };
  'Runtime.executionContextsCleared': unknown;
  'Target.attachedToTarget': { sessionId: string; targetInfo: { targetId: string; type: string } };
  'Target.targetDestroyed': { targetId: string };
}

export type Takes<C extends keyof Commands> = Commands[C][0];
export type Answers<C extends keyof Commands> = Commands[C][1];
