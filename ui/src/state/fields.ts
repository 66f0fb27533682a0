/**
 * The text fields on the screen. They own their text; this list exists so that an undo, a mend or a restored version can
 * be written into them, which is the only time the program assigns to a field.
 */
export interface MountedField {
  /** The piece it belongs to, as in autosave. */
  key: string;
  /** What the draft says. */
  current: () => string;
  read: () => string;
  write: (text: string) => void;
}

export class Fields {
  readonly #mounted = new Set<MountedField>();

  /** Answers how to take the field off the list. */
  mount(field: MountedField): () => void {
    this.#mounted.add(field);
    return () => this.#mounted.delete(field);
  }

  /** Writes the draft's text into the fields that show another, except those with text not stored yet. */
  restore(isDirty: (key: string) => boolean): void {
    for (const field of this.#mounted) {
      if (isDirty(field.key)) continue;
      const current = field.current();
      // Stored text is NFC. A field that holds the same letters decomposed is left alone.
      if (field.read().normalize() !== current) field.write(current);
    }
  }
}
