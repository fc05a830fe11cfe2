import { Markup, markup } from "@egov-vn/core/markup";

/** Returns the address that a link of a page leads to on the site. */
export type LinkTarget = (address: string) => string;

/**
 * Returns a guide as markup: headings, paragraphs, lists, fenced programs, and in texts `code`, **strong** and links. Hidden
 * comments, which hold what a program takes as given, stay out.
 *
 * @param link where the address of a link leads.
 */
export function renderMarkdown(text: string, link: LinkTarget): Markup {
  const lines = text.replaceAll(/<!--[\s\S]*?-->\n?/g, "").split("\n");
  const blocks: Markup[] = [];
  let at = 0;
  const takeWhile = (fits: (line: string) => boolean): string[] => {
    const taken: string[] = [];
    while (at < lines.length && fits(lines[at] as string)) {
      taken.push(lines[at] as string);
      at += 1;
    }
    return taken;
  };
  while (at < lines.length) {
    const line = lines[at] as string;
    const heading = /^(#{1,4}) (.*)$/.exec(line);
    if (line.startsWith("```")) {
      at += 1;
      const program = takeWhile((one) => !one.startsWith("```"));
      at += 1;
      blocks.push(markup`<pre tabindex="0">${program.join("\n")}</pre>`);
    } else if (heading) {
      at += 1;
      const level = new Markup(`h${(heading[1] as string).length}`);
      blocks.push(markup`<${level}>${inlineMarkdown(heading[2] as string, link)}</${level}>`);
    } else if (/^(?:[-*]|\d+\.) /.test(line)) {
      const ordered = /^\d/.test(line);
      const items = takeWhile((one) => /^(?:[-*]|\d+\.) /.test(one) || /^ {2,}\S/.test(one));
      const texts = items
        .join("\n")
        .split(/\n?^(?:[-*]|\d+\.) /m)
        .filter(Boolean);
      const list = texts.map((one) => markup`<li>${inlineMarkdown(one.replaceAll(/\s+/g, " ").trim(), link)}</li>`);
      blocks.push(ordered ? markup`<ol>${list}</ol>` : markup`<ul>${list}</ul>`);
    } else if (line.trim() === "") {
      at += 1;
    } else {
      const paragraph = takeWhile((one) => one.trim() !== "" && !/^(?:```|#{1,4} |[-*] |\d+\. )/.test(one));
      blocks.push(markup`<p>${inlineMarkdown(paragraph.join(" "), link)}</p>`);
    }
  }
  return markup`${blocks}`;
}

function inlineMarkdown(text: string, link: LinkTarget): Markup {
  const parts = Array.from(
    text.matchAll(/`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)]+)\)|((?:[^`*[]|\*(?!\*))+|[`*[])/g),
  );
  return markup`${parts.map(([, code, strong, label, address, plain]) => {
    if (code !== undefined) return markup`<code>${code}</code>`;
    if (strong !== undefined) return markup`<strong>${strong}</strong>`;
    if (label !== undefined) return markup`<a href="${link(address as string)}">${inlineMarkdown(label, link)}</a>`;
    return plain ?? "";
  })}`;
}
