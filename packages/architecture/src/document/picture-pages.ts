import { escapeMarkup } from "@egov-vn/core/markup";

/** A picture that fills a page. */
export interface PicturePage {
  readonly caption: string;
  /** A whole SVG drawing. */
  readonly svg: string;
}

/** The two ways in which a page of A4 lies, each with the room for a picture, in millimetres. */
const PAGES = {
  upright: { width: 210, height: 297, room: { width: 186, height: 259 } },
  sideways: { width: 297, height: 210, room: { width: 273, height: 172 } },
} as const;
type PageKind = keyof typeof PAGES;
const MARGIN = 12;

const SPACES = {
  office: "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
  style: "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
  text: "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
  draw: "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
  fo: "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
  svg: "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
  xlink: "http://www.w3.org/1999/xlink",
};

function base64(text: string): string {
  let binary = "";
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** The way of the page on which a drawing is larger, and its size there in millimetres. */
function placeOf(svg: string): { readonly kind: PageKind; readonly width: number; readonly height: number } {
  const [, wide = "1", high = "1"] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const scaleOn = (kind: PageKind): number =>
    Math.min(PAGES[kind].room.width / Number(wide), PAGES[kind].room.height / Number(high));
  const kind = scaleOn("upright") >= scaleOn("sideways") ? "upright" : "sideways";
  return { kind, width: Number(wide) * scaleOn(kind), height: Number(high) * scaleOn(kind) };
}

/**
 * Returns pictures as one text document of OpenDocument in a single file, each on a page of its own, so that LibreOffice can
 * print them as one PDF.
 */
export function picturePages(title: string, pages: readonly PicturePage[]): string {
  const mm = (value: number): string => `${value.toFixed(1)}mm`;
  const body = pages.map(({ caption, svg }, at) => {
    const { kind, width, height } = placeOf(svg);
    const frame = `<draw:frame draw:name="p${at + 1}" text:anchor-type="as-char" svg:width="${mm(width)}" svg:height="${mm(height)}"><draw:image draw:mime-type="image/svg+xml"><office:binary-data>${base64(svg)}</office:binary-data></draw:image></draw:frame>`;
    return `<text:p text:style-name="on-${kind}">${frame}</text:p><text:p text:style-name="caption">${escapeMarkup(caption)}</text:p>`;
  });
  const kinds = Object.keys(PAGES) as PageKind[];
  const paragraph = (name: string, of: string, rest: string): string =>
    `<style:style style:name="${name}" style:family="paragraph"${of}><style:paragraph-properties fo:text-align="center"${rest}/><style:text-properties style:font-name="Times New Roman" fo:font-size="11pt"/></style:style>`;
  const styles = [
    ...kinds.map((kind) => paragraph(`on-${kind}`, ` style:master-page-name="${kind}"`, ' fo:keep-with-next="always"')),
    paragraph("caption", "", ""),
    ...kinds.map((kind) => {
      const { width, height } = PAGES[kind];
      const way = kind === "upright" ? "portrait" : "landscape";
      return `<style:page-layout style:name="page-${kind}"><style:page-layout-properties fo:page-width="${width}mm" fo:page-height="${height}mm" style:print-orientation="${way}" fo:margin="${MARGIN}mm"/></style:page-layout>`;
    }),
  ];
  const masters = kinds.map(
    (kind) => `<style:master-page style:name="${kind}" style:page-layout-name="page-${kind}"/>`,
  );
  const spaces = Object.entries(SPACES)
    .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
    .join(" ");
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${spaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">${escapeMarkup(title)}</dc:title></office:meta><office:automatic-styles>${styles.join("")}</office:automatic-styles><office:master-styles>${masters.join("")}</office:master-styles><office:body><office:text>${body.join("")}</office:text></office:body></office:document>
`;
}
