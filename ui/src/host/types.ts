/** Which files a dialog shows: a name for people, extensions without the dot. */
export interface FileFilter {
  name: string;
  extensions: string[];
}

/** What surrounds the page: the program's window, or a plain browser in tests. */
export interface Host {
  /** Whether the system can ask for a place to save. A browser cannot: the screen then takes a typed path. */
  readonly canPickPath: boolean;
  /** Hands a command to the program. Rejects with `{code, message, hint, detail}`. */
  dispatch(command: object): Promise<unknown>;
  /** Asks where to save; null when the person cancelled. */
  pickSavePath(suggested: string, filter: FileFilter): Promise<string | null>;
  pickOpenPath(filter: FileFilter): Promise<string | null>;
  /** Asks for a folder to write into. */
  pickFolder(): Promise<string | null>;
  /** Whether a file can be shown in the system's viewer. */
  readonly canOpenPath: boolean;
  /** Opens a file that the program wrote in the system's viewer. Rejects like `dispatch`. */
  openPath(path: string): Promise<void>;
  setTitle(title: string): void;
  /** The window covers the whole screen, or is as before. */
  setFullscreen(on: boolean): void;
  /** Calls `flush` before the window closes; the window stays when it answers false, because something was not saved. */
  onCloseRequested(flush: () => Promise<boolean>): void;
  /** Closes the window at once, whatever is not saved. */
  close(): void;
}
