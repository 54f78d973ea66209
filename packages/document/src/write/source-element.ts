/** Where an element of an XML part stands in its bytes; the ends are known once it is closed. */
export class SourceElement {
  readonly name: string;
  readonly parent: SourceElement | undefined;
  /** The byte of the opening bracket, and the one behind the start tag. */
  readonly start: number;
  readonly openEnd: number;
  closeStart = 0;
  end = 0;
  /** w:pPr or w:rPr, which must stay first. */
  properties: SourceElement | undefined;
  firstChild: SourceElement | undefined;
  lastChild: SourceElement | undefined;

  constructor(name: string, parent: SourceElement | undefined, start: number, openEnd: number) {
    this.name = name;
    this.parent = parent;
    this.start = start;
    this.openEnd = openEnd;
  }

  /** Written as one tag that opens and closes. */
  get isEmptyTag(): boolean {
    return this.openEnd === this.end;
  }

  adopt(child: SourceElement): void {
    if (child.name === 'w:rPr' || child.name === 'w:pPr') {
      this.properties = child;
      return;
    }
    this.firstChild ??= child;
    this.lastChild = child;
  }
}
