interface Control {
  /** The box to show; gone once it has been shown, absent for controls that are no tick box. */
  box: string | undefined;
  active: boolean;
}

/** Open content controls (w:sdt), of which tick boxes show their state rather than the character inside. */
export class ContentControls {
  readonly #open: Control[] = [];

  begin(): void {
    this.#open.push({ box: undefined, active: false });
  }

  end(): void {
    this.#open.pop();
  }

  tick(on: boolean): void {
    const control = this.#open.at(-1);
    if (control) control.box = on ? '☑' : '□';
  }

  beginContent(): void {
    const control = this.#open.at(-1);
    if (control) control.active = true;
  }

  /** The box of a tick box whose content did not show it. */
  endContent(): string {
    const control = this.#open.at(-1);
    if (control) control.active = false;
    return control?.box ?? '';
  }

  /** The first character inside a tick box is its box, whatever stands for it in the file. */
  shown(piece: string): string {
    const control = this.#open.at(-1);
    if (!control?.active || control.box === undefined) return piece;
    const { box } = control;
    control.box = undefined;
    return box + piece.slice(1);
  }
}
